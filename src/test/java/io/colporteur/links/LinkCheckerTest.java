package io.colporteur.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is asked, when, and how long an answer is believed: with a network and a clock of the test's own. */
class LinkCheckerTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @TempDir
    private Path state;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2024-05-01T10:00:00Z"));
    private final Map<String, List<Answer>> replies = new HashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private final Map<String, AtomicInteger> atOnce = new ConcurrentHashMap<>();
    private final AtomicInteger mostAtOnce = new AtomicInteger();

    private Answer answer(URI address) {
        AtomicInteger ofHost = atOnce.computeIfAbsent(address.getHost(), host -> new AtomicInteger());
        mostAtOnce.accumulateAndGet(ofHost.incrementAndGet(), Math::max);
        asked.add(address.toString());
        List<Answer> left = replies.getOrDefault(address.toString(), List.of(Answer.alive()));
        long before = asked.stream().filter(address.toString()::equals).count() - 1;
        ofHost.decrementAndGet();
        return left.get((int) Math.min(before, left.size() - 1));
    }

    private Map<String, Finding> check(String... addresses) throws Exception {
        return checker().check(List.of(addresses));
    }

    private LinkChecker checker() {
        return new LinkChecker(this::answer, Answers.in(state.resolve("links.json")), now::get, pauses::add);
    }

    private void later(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    @Test
    void eachAddressIsAskedOnceWithoutItsFragment() throws Exception {
        Map<String, Finding> findings =
                check("https://a.example/x#one", "https://a.example/x#two", "https://a.example/x");

        assertThat(asked).containsExactly("https://a.example/x");
        assertThat(findings)
                .hasSize(3)
                .allSatisfy((address, finding) -> assertThat(finding.state()).isEqualTo(LinkState.ALIVE));
    }

    @Test
    void aHostIsAskedOneByOneWithAPause() throws Exception {
        check("https://a.example/1", "https://a.example/2", "http://A.example/3", "https://b.example/1");

        assertThat(asked).hasSize(4);
        assertThat(pauses).containsExactly(SECOND, SECOND);
        assertThat(mostAtOnce).hasValue(1);
    }

    @Test
    void aGoodAnswerIsBelievedForAWeek() throws Exception {
        check("https://a.example/");
        later(Duration.ofDays(7).minusSeconds(1));
        check("https://a.example/");
        assertThat(asked).hasSize(1);

        later(SECOND);
        check("https://a.example/");
        assertThat(asked).hasSize(2);
    }

    @Test
    void aBadAnswerIsToldAgainAndAskedAgainAfterLongerAndLonger() throws Exception {
        replies.put("https://a.example/", List.of(Answer.dead("answers 404")));
        List<Integer> hours = new ArrayList<>();
        for (int hour = 0; hour < 64; hour++) {
            int before = asked.size();
            assertThat(check("https://a.example/").get("https://a.example/").state())
                    .isEqualTo(LinkState.DEAD);
            if (asked.size() > before) {
                hours.add(hour);
            }
            later(Duration.ofHours(1));
        }

        assertThat(hours).containsExactly(0, 1, 3, 7, 15, 31, 63);
    }

    @Test
    void whatIsSilentThreeTimesIsLost() throws Exception {
        replies.put("https://a.example/", List.of(Answer.silent("is silent")));

        assertThat(check("https://a.example/").get("https://a.example/").state())
                .isEqualTo(LinkState.SILENT);
        later(Duration.ofHours(1));
        assertThat(check("https://a.example/").get("https://a.example/").state())
                .isEqualTo(LinkState.SILENT);
        later(Duration.ofHours(2));
        assertThat(check("https://a.example/").get("https://a.example/"))
                .isEqualTo(new Finding(LinkState.DEAD, "is silent, 3 times in a row", null));
    }

    @Test
    void aGoodAnswerEndsTheBadOnes() throws Exception {
        Answer silent = Answer.silent("is silent");
        replies.put("https://a.example/", List.of(silent, silent, Answer.alive(), silent));
        for (int time = 0; time < 3; time++) {
            check("https://a.example/");
            later(Duration.ofDays(8));
        }

        assertThat(check("https://a.example/").get("https://a.example/").state())
                .isEqualTo(LinkState.SILENT);
    }

    @Test
    void aBusyHostIsAskedOnceMoreAfterTheTimeThatItWants() throws Exception {
        replies.put("https://a.example/1", List.of(Answer.silent("is busy", Duration.ofSeconds(30)), Answer.alive()));

        Map<String, Finding> findings = check("https://a.example/1", "https://a.example/2");

        assertThat(findings.values()).allMatch(finding -> finding.state() == LinkState.ALIVE);
        assertThat(pauses).containsExactly(Duration.ofSeconds(30), SECOND);
    }

    @Test
    void aHostThatWantsMoreIsLeftAlone() throws Exception {
        replies.put("https://a.example/1", List.of(Answer.silent("is busy", Duration.ofHours(1))));

        Map<String, Finding> findings = check("https://a.example/1", "https://a.example/2", "https://b.example/");

        assertThat(asked).containsExactlyInAnyOrder("https://a.example/1", "https://b.example/");
        assertThat(findings).containsOnlyKeys("https://a.example/1", "https://b.example/");
        assertThat(pauses).isEmpty();
    }

    @Test
    void aHostThatIsNotFoundIsDeadWhereAnotherOneIs() throws Exception {
        replies.put("https://a.example/", List.of(Answer.NOWHERE));

        assertThat(check("https://a.example/", "https://b.example/")
                        .get("https://a.example/")
                        .state())
                .isEqualTo(LinkState.DEAD);
    }

    @Test
    void withoutANetworkNothingIsSaidOfAnyAddress() {
        replies.put("https://a.example/", List.of(Answer.NOWHERE));

        assertThatIOException()
                .isThrownBy(() -> check("https://a.example/"))
                .withMessageContaining("is this machine online?");
        assertThat(state.resolve("links.json")).doesNotExist();
    }

    @Test
    void aMoveKeepsTheFragment() throws Exception {
        replies.put("https://a.example/x", List.of(Answer.moved("https://b.example/y")));

        assertThat(check("https://a.example/x#z"))
                .containsEntry(
                        "https://a.example/x#z",
                        new Finding(LinkState.MOVED, "has moved to https://b.example/y#z", "https://b.example/y#z"));
    }

    @Test
    void aFileThatNobodyUnderstandsIsAsNone() throws Exception {
        for (String text :
                List.of("", "{", "[]", "null", "{\"answers\": 1}", "{\"answers\": {\"https://a.example/\": null}}")) {
            Files.writeString(state.resolve("links.json"), text);

            assertThat(check("https://a.example/")).as(text).hasSize(1);
        }
    }

    @Test
    void whatNobodyAsksForIsForgotten() throws Exception {
        check("https://a.example/");
        later(Duration.ofDays(91));
        check("https://b.example/");

        assertThat(state.resolve("links.json")).content().contains("b.example").doesNotContain("a.example");
    }

    @Test
    void answersAreKeptThoughSomebodyStopsWaiting() throws IOException {
        LinkChecker impatient = new LinkChecker(
                address -> {
                    if (address.getPath().equals("/stop")) {
                        throw new InterruptedException();
                    }
                    return Answer.alive();
                },
                Answers.in(state.resolve("links.json")),
                now::get,
                pauses::add);

        try {
            impatient.check(List.of("https://a.example/a", "https://a.example/stop"));
        } catch (IOException | InterruptedException expected) {
            assertThat(expected).hasRootCauseInstanceOf(InterruptedException.class);
        }

        assertThat(checker().unanswered(List.of("https://a.example/a", "https://a.example/stop")))
                .containsOnlyKeys("a.example")
                .extractingByKey("a.example")
                .isEqualTo(List.of(URI.create("https://a.example/stop")));
    }
}
