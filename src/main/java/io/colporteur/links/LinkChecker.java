package io.colporteur.links;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Finds out which addresses still answer. Hosts are asked side by side, each by one request at a time with a pause in between;
 * whatever was answered lately is not asked again. For one thread.
 */
public final class LinkChecker {

    private static final int HOSTS_AT_ONCE = 16;
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration BETWEEN_REQUESTS = Duration.ofSeconds(1);

    /** A host that wants to be left alone for longer is left for today. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    /** After so many answers they are written, so that little is lost when somebody stops waiting. */
    private static final int SAVED_AFTER = 20;

    private final Asker asker;
    private final Answers answers;
    private final InstantSource clock;
    private final Pause pause;
    private final AtomicBoolean reached = new AtomicBoolean();

    LinkChecker(Asker asker, Answers answers, InstantSource clock, Pause pause) {
        this.asker = asker;
        this.answers = answers;
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * Over the network.
     *
     * @param memory the file in which answers are kept; it need not be there yet
     * @param version the program's
     */
    public static LinkChecker online(Path memory, String version) {
        InstantSource clock = InstantSource.system();
        Asker asker = new HttpAsker(TIMEOUT, "Colporteur/" + version + " (link check)", Nearby::isHostOf, clock);
        return new LinkChecker(asker, Answers.in(memory), clock, time -> Thread.sleep(time.toMillis()));
    }

    /** Those of the addresses, without their fragments, that have to be asked, by host. */
    public Map<String, List<URI>> unanswered(Collection<String> addresses) {
        Map<String, List<URI>> byHost = new TreeMap<>();
        addresses.stream().map(LinkChecker::withoutFragment).distinct().sorted().forEach(address -> {
            if (answers.stillGood(address, clock.instant()).isEmpty()) {
                URI uri = URI.create(address);
                byHost.computeIfAbsent(
                                String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT), host -> new ArrayList<>())
                        .add(uri);
            }
        });
        return byHost;
    }

    /**
     * What is known of each address when all that had to be asked are.
     *
     * @param addresses absolute, http or https, in ASCII
     * @throws IOException when what was answered cannot be kept, or none of the hosts could be found
     * @throws InterruptedException when nobody waits for it any more
     */
    public Map<String, Finding> check(Collection<String> addresses) throws IOException, InterruptedException {
        Map<String, List<URI>> unanswered = unanswered(addresses);
        reached.set(false);
        ExecutorService hosts = Executors.newFixedThreadPool(HOSTS_AT_ONCE, task -> {
            Thread thread = new Thread(task, "links");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<?>> asked = new ArrayList<>();
            for (List<URI> ofHost : unanswered.values()) {
                asked.add(hosts.submit(() -> {
                    askHost(ofHost);
                    return null;
                }));
            }
            for (Future<?> host : asked) {
                host.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IOException("the answers cannot be kept: " + e.getCause(), e);
        } finally {
            hosts.shutdownNow();
            save();
        }
        if (!unanswered.isEmpty() && !reached.get()) {
            throw new IOException("none of the hosts could be found; is this machine online?");
        }
        return findings(addresses);
    }

    private void askHost(List<URI> addresses) throws InterruptedException, IOException {
        int asked = 0;
        for (URI address : addresses) {
            if (asked++ > 0) {
                pause.of(BETWEEN_REQUESTS);
            }
            Answer answer = ask(address);
            reached.compareAndSet(false, !answer.equals(Answer.NOWHERE));
            answers.put(address.toString(), answer, clock.instant());
            if (answer.retryAfter() != null) {
                // it wants to be left alone: the others are asked another time
                return;
            }
            if (asked % SAVED_AFTER == 0) {
                save();
            }
        }
    }

    /** Without a network there are no answers, only failures. */
    private void save() throws IOException {
        if (reached.get()) {
            answers.save(clock.instant());
        }
    }

    /** Once more after the time that a busy host asks for; the answer has a wait only when the host is to be left alone. */
    private Answer ask(URI address) throws InterruptedException {
        Answer answer = asker.ask(address);
        Duration wait = answer.retryAfter();
        if (wait == null || wait.compareTo(LONGEST_WAIT) > 0) {
            return answer;
        }
        pause.of(wait.isNegative() ? Duration.ZERO : wait);
        return asker.ask(address);
    }

    private Map<String, Finding> findings(Collection<String> addresses) {
        Map<String, Finding> findings = new LinkedHashMap<>();
        for (String address : addresses) {
            answers.of(withoutFragment(address)).ifPresent(known -> findings.put(address, Finding.of(address, known)));
        }
        return findings;
    }

    private static String withoutFragment(String address) {
        int fragment = address.indexOf('#');
        return fragment < 0 ? address : address.substring(0, fragment);
    }
}
