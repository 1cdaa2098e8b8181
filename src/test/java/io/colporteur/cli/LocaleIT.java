package io.colporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.entry.RawNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One inbox under several locales, by the launcher and by {@code java -jar}. */
@DisabledOnOs(OS.WINDOWS)
class LocaleIT {

    private static final Path DISTRIBUTION = Path.of(System.getProperty("colporteur.distribution"));
    private static final List<String> LAUNCHER =
            List.of(DISTRIBUTION.resolve("bin/colporteur").toString());
    private static final List<String> JAR = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-jar",
            DISTRIBUTION.resolveSibling("colporteur.jar").toString());
    private static final String UTF_8 = "LC_ALL=C.UTF-8";
    private static final String POSIX = "LC_ALL=POSIX";

    @TempDir
    Path folder;

    private RawNames inbox;
    private Tree outbox;

    @BeforeEach
    void fill() throws IOException {
        inbox = new RawNames(Files.createDirectory(folder.resolve("inbox")));
        outbox = new Tree(folder.resolve("outbox"));
        inbox.entry("plain.md", "Plain");
        inbox.entry("résumé.md", "Résumé");
        inbox.entry("dé/x.md", "In a folder");
        Files.write(
                inbox.write("covers/é.gif", ""),
                Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"));
        inbox.write("covered.md", "---\ntitle: Covered\nslug: né\ncover: é.gif\npaths: [/métiers]\n---\n");
    }

    @Test
    void nothingIsLostUnderALocaleThatCannotSpellItsName() throws Exception {
        assertThat(run(UTF_8, JAR, "build")).isEqualTo(ExitCodes.OK);
        Map<String, FileTime> before = times();

        assertThat(run(POSIX, JAR, "build")).isEqualTo(ExitCodes.NOT_ALL);
        assertThat(said()).contains("résumé.md:1:1: error[file-name]", "Start it with LC_ALL=C.UTF-8");
        assertThat(times()).isEqualTo(before);
        assertThat(outbox.bytes("problems.json")).asString().contains("covers/é.gif");
        assertThat(run(POSIX, JAR, "build")).isEqualTo(ExitCodes.NOT_ALL);
        assertThat(said()).contains("0 files written, 0 removed");

        assertThat(run(UTF_8, JAR, "build")).isEqualTo(ExitCodes.OK);
        assertThat(times()).isEqualTo(before);
        assertThat(run(UTF_8, JAR, "status")).isEqualTo(ExitCodes.OK);
        assertThat(run(UTF_8, JAR, "build")).isEqualTo(ExitCodes.OK);
        assertThat(said()).contains("0 files written, 0 removed");
    }

    @Test
    void aLostCatalogueIsNotBroughtBackInPart() throws Exception {
        run(UTF_8, JAR, "build");
        Map<String, FileTime> before = times();

        assertThat(run(POSIX, JAR, "build", "--state", "another")).isEqualTo(ExitCodes.CANNOT);
        assertThat(run(UTF_8, JAR, "build", "--state", "another")).isEqualTo(ExitCodes.OK);

        assertThat(times()).isEqualTo(before);
    }

    @Test
    void whatIsPrintedForMachinesIsFreeOfTheWarning() throws Exception {
        run(POSIX, JAR, "check", "--json");

        assertThat(Files.readString(folder.resolve("output"))).startsWith("{");
    }

    @ParameterizedTest
    @ValueSource(strings = {POSIX, "LC_ALL=C", "NOTHING=set"})
    void theLauncherSeesToALocaleThatCan(String locale) throws Exception {
        assertThat(run(locale, LAUNCHER, "build")).isEqualTo(ExitCodes.OK);

        assertThat(said()).doesNotContain("file-name");
        assertThat(outbox.names()).contains("resume.json", "dé/in-a-folder.json", "covers/é.gif", "né.json");
        assertThat(run(locale, LAUNCHER, "check", "résumé.md")).isEqualTo(ExitCodes.OK);
    }

    /** Runs a command with no other locale than this one. */
    private int run(String locale, List<String> program, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("env", "-u", "LC_ALL", "-u", "LC_CTYPE", "-u", "LANG", locale));
        command.addAll(program);
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("output").toFile())
                .redirectError(folder.resolve("error").toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("output")) + Files.readString(folder.resolve("error"));
    }

    /** Of all but what is said of the files. */
    private Map<String, FileTime> times() throws IOException {
        Map<String, FileTime> times = new TreeMap<>(outbox.times());
        times.remove("problems.json");
        return times;
    }
}
