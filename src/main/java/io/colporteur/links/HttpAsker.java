package io.colporteur.links;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Asks over HTTP (RFC 9110): with HEAD, and where that gets no good answer with GET, of which the body is not read. Redirects
 * are followed here, since it matters whether all of them are for good.
 */
final class HttpAsker implements Asker {

    private static final int MOST_REDIRECTS = 10;
    private static final Set<Integer> FOR_GOOD = Set.of(301, 308);
    private static final Set<Integer> FOR_NOW = Set.of(302, 303, 307);
    private static final Set<Integer> GONE = Set.of(404, 410);
    private static final Set<Integer> BUSY = Set.of(429, 503);

    private final HttpClient client;
    private final Duration timeout;
    private final String name;
    private final Predicate<URI> nearby;
    private final InstantSource clock;

    /**
     * @param timeout for one request, and for a connection
     * @param name what the program calls itself
     * @param nearby whether only machines near the author's reach an address: nobody is led there from elsewhere
     */
    HttpAsker(Duration timeout, String name, Predicate<URI> nearby, InstantSource clock) {
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.timeout = timeout;
        this.name = name;
        this.nearby = nearby;
        this.clock = clock;
    }

    @Override
    public Answer ask(URI address) throws InterruptedException {
        URI at = address;
        boolean forGood = true;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            Reply reply = reply(at);
            if (reply.next() == null) {
                Answer answer = reply.answer();
                boolean moved = answer.state() == LinkState.ALIVE && forGood && !at.equals(address);
                return moved ? Answer.moved(at.toString()) : answer;
            }
            URI next = at.resolve(reply.next());
            if (!isOfTheWeb(next)) {
                return Answer.dead("leads on to " + next + ", which is no page");
            }
            if (nearby.test(next) && !nearby.test(address)) {
                return Answer.dead("leads on to " + next.getHost() + ", which readers cannot reach");
            }
            forGood &= FOR_GOOD.contains(reply.status());
            at = next;
        }
        return Answer.dead("leads on from one address to the next without an end");
    }

    private static boolean isOfTheWeb(URI address) {
        String scheme = String.valueOf(address.getScheme());
        return (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https")) && address.getHost() != null;
    }

    /**
     * What one address replied.
     *
     * @param next where it leads on to, absent when it does not
     */
    private record Reply(
            int status, Answer answer, @Nullable URI next) {}

    private Reply reply(URI address) throws InterruptedException {
        Reply toHead = reply(address, "HEAD");
        boolean good = toHead.next() != null || toHead.answer().isGood();
        return good || toHead.status() < 0 ? toHead : reply(address, "GET");
    }

    /** The status is 0 for a connection that broke, and negative where another request would fare no better. */
    private Reply reply(URI address, String method) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .method(method, BodyPublishers.noBody())
                .timeout(timeout)
                .header("User-Agent", name)
                .header("Accept", "*/*")
                .build();
        try {
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            // what has not come yet does not come any more
            response.body().close();
            return replied(response);
        } catch (HttpTimeoutException tooLate) {
            return new Reply(-1, Answer.silent("has not answered within " + timeout.toSeconds() + " seconds"), null);
        } catch (SSLException untrusted) {
            return new Reply(
                    -1,
                    Answer.dead("has a certificate that browsers do not trust (" + untrusted.getMessage() + ")"),
                    null);
        } catch (ConnectException refused) {
            return new Reply(-1, unconnected(refused), null);
        } catch (IOException broken) {
            return new Reply(0, Answer.silent("has broken off the connection"), null);
        }
    }

    private static Answer unconnected(ConnectException refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException) {
                return Answer.NOWHERE;
            }
        }
        return Answer.silent("lets nobody connect");
    }

    private Reply replied(HttpResponse<?> response) {
        int status = response.statusCode();
        String location = response.headers().firstValue("Location").orElse("");
        boolean redirect = FOR_GOOD.contains(status) || FOR_NOW.contains(status);
        if (redirect && !location.isEmpty()) {
            try {
                return new Reply(status, Answer.silent("leads on"), URI.create(location.strip()));
            } catch (IllegalArgumentException noAddress) {
                return new Reply(status, Answer.dead("leads on to what is no address"), null);
            }
        }
        return new Reply(status, judged(status, response), null);
    }

    private Answer judged(int status, HttpResponse<?> response) {
        if (status >= 200 && status < 300) {
            return Answer.alive();
        }
        if (GONE.contains(status)) {
            return Answer.dead("answers " + status + ": there is nothing");
        }
        if (BUSY.contains(status)) {
            Duration wait = response.headers()
                    .firstValue("Retry-After")
                    .map(this::duration)
                    .orElse(null);
            return Answer.silent("answers " + status + ": it is busy", wait);
        }
        return Answer.silent(
                status >= 500
                        ? "answers " + status + ": the server is in trouble"
                        : "answers " + status + " to programs");
    }

    /** In seconds, or until a date (section 10.2.3). */
    private @Nullable Duration duration(String header) {
        try {
            return header.strip().matches("[0-9]{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(header.strip()))
                    : Duration.between(
                            clock.instant(), ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeException neither) {
            return null;
        }
    }
}
