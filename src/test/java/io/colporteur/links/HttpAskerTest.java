package io.colporteur.links;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a real server's replies are taken for. */
class HttpAskerTest {

    private static final int BODY = 10_000_000;
    private static final Instant NOW = Instant.parse("2024-05-01T10:00:00Z");

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private final AtomicLong sent = new AtomicLong();

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::reply);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void reply(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().getPath();
        requests.add(method + " " + path);
        switch (path) {
            case "/here", "/there" -> send(exchange, 200);
            case "/get-only" -> send(exchange, method.equals("HEAD") ? 405 : 200);
            case "/head-lies" -> send(exchange, method.equals("HEAD") ? 404 : 200);
            case "/moved" -> lead(exchange, 301, "/there");
            case "/moved-twice" -> lead(exchange, 308, "/moved");
            case "/moved-for-now" -> lead(exchange, 302, "/there");
            case "/moved-in-part" -> lead(exchange, 301, "/moved-for-now");
            case "/circle" -> lead(exchange, 302, "/circle");
            case "/to-nothing" -> lead(exchange, 301, "/404");
            case "/to-mail" -> lead(exchange, 302, "mailto:x@example.org");
            case "/to-the-neighbour" ->
                lead(exchange, 302, "http://localhost:" + server.getAddress().getPort() + "/here");
            case "/to-no-address" -> lead(exchange, 302, "http://a b/");
            case "/busy" -> {
                exchange.getResponseHeaders().set("Retry-After", "7");
                send(exchange, 429);
            }
            case "/busy-until" -> {
                exchange.getResponseHeaders().set("Retry-After", "Wed, 1 May 2024 11:00:00 GMT");
                send(exchange, 503);
            }
            case "/breaks-head" -> {
                if (method.equals("HEAD")) {
                    exchange.close();
                } else {
                    send(exchange, 200);
                }
            }
            case "/silent" -> {
                // nobody ever answers
            }
            case "/large" -> {
                exchange.sendResponseHeaders(method.equals("HEAD") ? 405 : 200, method.equals("HEAD") ? -1 : BODY);
                if (!method.equals("HEAD")) {
                    sendLargeBody(exchange.getResponseBody());
                }
            }
            default -> send(exchange, Integer.parseInt(path.substring(1)));
        }
    }

    private void sendLargeBody(OutputStream body) throws IOException {
        byte[] block = new byte[10_000];
        while (sent.addAndGet(block.length) <= BODY) {
            body.write(block);
        }
    }

    private static void lead(HttpExchange exchange, int status, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        send(exchange, status);
    }

    private static void send(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Test
    void whatIsThereIsAskedForOnceWithHead() throws Exception {
        assertThat(ask("/here")).isEqualTo(Answer.alive());
        assertThat(requests).containsExactly("HEAD /here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/get-only", "/head-lies", "/breaks-head"})
    void isAskedForWithGetWhereHeadGetsNoGoodAnswer(String path) throws Exception {
        assertThat(ask(path)).isEqualTo(Answer.alive());
        assertThat(requests).last().isEqualTo("GET " + path);
    }

    @ParameterizedTest
    @CsvSource({
        "/404, DEAD, answers 404: there is nothing",
        "/410, DEAD, answers 410: there is nothing",
        "/403, SILENT, answers 403 to programs",
        "/999, SILENT, answers 999: the server is in trouble",
        "/500, SILENT, answers 500: the server is in trouble",
        "/429, SILENT, answers 429: it is busy",
        "/to-nothing, DEAD, answers 404: there is nothing",
        "/circle, DEAD, leads on from one address to the next without an end",
        "/to-mail, DEAD, 'leads on to mailto:x@example.org, which is no page'",
        "/to-no-address, DEAD, leads on to what is no address",
        "/to-the-neighbour, DEAD, 'leads on to localhost, which readers cannot reach'",
    })
    void whatIsNotThereIsTold(String path, LinkState state, String said) throws Exception {
        Answer answer = ask(path);

        assertThat(answer.state()).isEqualTo(state);
        assertThat(answer.said()).isEqualTo(said);
    }

    @Test
    void aMoveForGoodIsTold() throws Exception {
        assertThat(ask("/moved")).isEqualTo(Answer.moved(address("/there").toString()));
        assertThat(ask("/moved-twice")).isEqualTo(Answer.moved(address("/there").toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/moved-for-now", "/moved-in-part"})
    void aMoveForNowIsNone(String path) throws Exception {
        assertThat(ask(path)).isEqualTo(Answer.alive());
    }

    @Test
    void aBusyServerSaysHowLong() throws Exception {
        assertThat(ask("/busy").retryAfter()).isEqualTo(Duration.ofSeconds(7));
        assertThat(ask("/busy-until").retryAfter()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void aServerThatDoesNotAnswerIsNotWaitedForLong() throws Exception {
        Answer answer = asker(Duration.ofMillis(300)).ask(address("/silent"));

        assertThat(answer.state()).isEqualTo(LinkState.SILENT);
        assertThat(answer.said()).startsWith("has not answered within");
    }

    @Test
    void aBodyIsNotRead() throws Exception {
        assertThat(ask("/large")).isEqualTo(Answer.alive());
        assertThat(sent).hasValueLessThan(BODY);
    }

    @Test
    void nobodyMayListen() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }

        Answer answer = asker(Duration.ofSeconds(10)).ask(URI.create("http://127.0.0.1:" + port + "/"));

        assertThat(answer).isEqualTo(Answer.silent("lets nobody connect"));
    }

    @Test
    void aHostMayNotExist() throws Exception {
        Answer answer = asker(Duration.ofSeconds(10)).ask(URI.create("http://nowhere.invalid/"));

        assertThat(answer.state()).isNotIn(LinkState.ALIVE, LinkState.MOVED);
    }

    private Answer ask(String path) throws InterruptedException {
        return asker(Duration.ofSeconds(10)).ask(address(path));
    }

    private static HttpAsker asker(Duration timeout) {
        return new HttpAsker(timeout, "Test", address -> address.getHost().equals("localhost"), () -> NOW);
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }
}
