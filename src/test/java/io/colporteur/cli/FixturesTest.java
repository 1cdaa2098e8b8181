package io.colporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole inboxes with the outboxes that are expected of them, byte for byte. A new case is a folder in
 * {@code src/test/resources/fixtures}. With {@code -Dfixtures.update=true} the expectations are made anew: read what git
 * says that this changed, since it may well be wrong.
 */
class FixturesTest {

    private static final boolean UPDATE = Boolean.getBoolean("fixtures.update");

    @TempDir
    private Path folder;

    static List<Fixture> fixtures() throws IOException {
        return Fixture.all();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void isPublishedAsExpectedAndOnlyOnce(Fixture fixture) throws IOException {
        fixture.copyTo(folder, Comparator.naturalOrder());
        Tree outbox = new Tree(folder.resolve("outbox"));

        build(fixture, "state");
        if (UPDATE) {
            fixture.outbox().become(outbox);
        }
        outbox.assertSameAs(fixture.outbox());

        Map<String, FileTime> times = outbox.times();
        assertThat(build(fixture, "state")).as("a second build").startsWith("0 files written, 0 removed");
        assertThat(outbox.times()).isEqualTo(times);

        assertThat(build(fixture, "state-after-a-loss"))
                .as("a build without its state")
                .startsWith("0 files written, 0 removed");
        assertThat(outbox.times()).isEqualTo(times);
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void doesNotDependOnTheOrderOfTheFiles(Fixture fixture) throws IOException {
        fixture.copyTo(folder, Comparator.reverseOrder());

        build(fixture, "state");

        new Tree(folder.resolve("outbox")).assertSameAs(fixture.outbox());
    }

    /** Builds once and expects the fixture's exit code; returns what was said. */
    private String build(Fixture fixture, String state) throws IOException {
        InProcess.Said said = new InProcess(folder, state).run("build");
        assertThat(said.exitCode()).as(said.toString()).isEqualTo(fixture.exitCode());
        return said.output();
    }
}
