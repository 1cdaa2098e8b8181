package io.colporteur.enrichment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.colporteur.entry.Code;
import io.colporteur.entry.Cover;
import io.colporteur.entry.Diagnostic;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.FileNames;
import io.colporteur.entry.Gate;
import io.colporteur.entry.LocalCover;
import io.colporteur.entry.ParsedEntry.CoverField;
import io.colporteur.entry.RemoteCover;
import io.colporteur.entry.Settling;
import io.colporteur.image.Images;
import io.colporteur.image.Pictures;
import io.colporteur.image.Proofs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoversTest {

    private static final CoverLimits ANY_WIDTH = new CoverLimits(20 * 1024 * 1024, 20_000, 100_000_000, 0);

    private final Diagnostics diagnostics = Fields.diagnostics();

    @TempDir
    private Path folder;

    private Path inbox;
    private Covers covers;

    @BeforeEach
    void makeInbox() throws IOException {
        inbox = Files.createDirectories(folder.resolve("inbox"));
        Files.createDirectories(inbox.resolve("livres"));
        Files.createDirectories(inbox.resolve("covers"));
        covers = new Covers(
                new CoverShelf(new Gate(inbox, false), List.of("covers")), ANY_WIDTH, pictures(), Proofs.NONE);
    }

    @Test
    void areLookedAt() throws IOException {
        Path file = put("covers/Été.png", Images.png(640, 480));

        Covers.Wanted wanted = wanted("Été.png");

        LocalCover cover = local(wanted);
        assertThat(cover.source().value()).isEqualTo("covers/Été.png");
        assertThat(cover.mimeType()).isEqualTo("image/png");
        assertThat(cover.width()).isEqualTo(640);
        assertThat(cover.height()).isEqualTo(480);
        assertThat(cover.stamp().size()).isEqualTo(Files.size(file));
        assertThat(cover.sha256()).matches("[0-9a-f]{64}");
        assertThat(cover.alt()).isEqualTo("Le titre");
        assertThat(wanted.stem()).isEqualTo("été");
        assertThat(Fields.codes(diagnostics)).isEmpty();
    }

    @Test
    void areFoundBesideTheEntryFirst() throws IOException {
        put("covers/x.png", Images.png(1, 1));
        put("livres/x.png", Images.png(2, 2));

        assertThat(source("x.png")).isEqualTo("livres/x.png");
        assertThat(source("./x.png")).isEqualTo("livres/x.png");
        assertThat(source("covers/x.png")).isEqualTo("covers/x.png");
        assertThat(source("/covers/x.png")).isEqualTo("covers/x.png");
    }

    @Test
    void areFoundWithAnotherExtensionWhichIsSaid() throws IOException {
        put("covers/x.JPG", Images.jpeg(3, 4));

        assertThat(source("x.jpeg")).isEqualTo("covers/x.JPG");
        assertThat(Fields.codes(diagnostics)).containsExactly(Code.COVER_EXTENSION);
        assertThat(diagnostics.toList().get(0).message()).contains("x.jpeg", "covers/x.JPG");
        assertThat(diagnostics.toList().get(0).hint()).isEqualTo("Type cover: x.JPG");
    }

    @Test
    void areFoundWithOtherCapitalsWhichIsSaid() throws IOException {
        Files.createDirectory(inbox.resolve("covers/deep"));
        put("covers/deep/Emma-1815.Jpg", Images.jpeg(3, 4));
        put("covers/emma.txt", new byte[1]);
        put("covers/EMMA.gif", Images.gif(3, 4));
        put("covers/Emma.png", Images.png(3, 4));

        assertThat(source("emma.png")).isEqualTo("covers/Emma.png");
        assertThat(source("emma.webp")).isEqualTo("covers/Emma.png");
        assertThat(source("deep/emma-1815.jpg")).isEqualTo("covers/deep/Emma-1815.Jpg");
        assertThat(Fields.codes(diagnostics)).containsOnly(Code.COVER_EXTENSION);
        assertThat(diagnostics.toList()).extracting(Diagnostic::hint).contains("Type cover: deep/Emma-1815.Jpg");
    }

    @Test
    void areFoundAsSoonAsTheyAreThere() throws IOException {
        assertThat(source("emma.png")).isNull();

        put("covers/Emma.PNG", Images.png(3, 4));

        assertThat(source("emma.png")).isEqualTo("covers/Emma.PNG");
    }

    @Test
    void areFoundInAFolderThatIsKnownAlready() throws IOException {
        put("covers/x.JPG", Images.jpeg(3, 4));
        put("covers/old.png", Images.png(1, 1));
        FileTime longAgo = FileTime.from(Instant.parse("2024-01-01T00:00:00Z"));
        Files.setLastModifiedTime(inbox.resolve("covers"), longAgo);

        assertThat(source("y.png")).isNull();
        assertThat(source("x.jpeg")).isEqualTo("covers/x.JPG");
        assertThat(source("covers/x.jpeg")).isEqualTo("covers/x.JPG");
        assertThat(source("OLD.jpeg")).isEqualTo("covers/old.png");

        put("covers/y.JPG", Images.jpeg(3, 4)); // a later name for what was looked for in vain
        assertThat(source("y.png")).isEqualTo("covers/y.JPG");
    }

    @Test
    void mayNotClaimTooMuch() throws IOException {
        put("covers/bomb.png", Images.pngHeader(2_000_000_000, 2_000_000_000));
        put("covers/bomb.gif", Images.gifHeader(65_535, 65_535));
        put("covers/wide.png", Images.pngHeader(20_001, 1));

        assertThat(wanted("bomb.png").cover()).isNull();
        assertThat(wanted("bomb.gif").cover()).isNull();
        assertThat(wanted("wide.png").cover()).isNull();
        assertThat(Fields.codes(diagnostics)).containsOnly(Code.COVER_TOO_LARGE).hasSize(3);
    }

    @Test
    void areSmallBelowAWidth() throws IOException {
        put("covers/small.png", Images.png(99, 400));
        put("covers/right.png", Images.png(100, 400));
        covers = new Covers(
                new CoverShelf(new Gate(inbox, false), List.of("covers")), CoverLimits.USUAL, pictures(), Proofs.NONE);

        assertThat(wanted("right.png").cover()).isNotNull();
        assertThat(Fields.codes(diagnostics)).isEmpty();
        assertThat(wanted("small.png").cover()).isNotNull();
        assertThat(Fields.codes(diagnostics)).containsExactly(Code.COVER_SMALL);
    }

    @Test
    void thatAreTurnedHaveTheSizeThatIsShown() throws IOException {
        put("covers/turned.jpg", Images.turned(Images.jpeg(300, 70), 6));
        put("covers/upside-down.jpg", Images.turned(Images.jpeg(300, 70), 3));

        assertThat(local(wanted("turned.jpg")).width()).isEqualTo(70);
        assertThat(local(wanted("upside-down.jpg")).width()).isEqualTo(300);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            %PDF-1.7                       | is a PDF
            <!DOCTYPE html><html>          | is a web page
            <?xml version="1.0"?><svg>     | is an SVG drawing
            BM6                            | is a BMP image
            0000ftypheic                   | is a HEIC image
            0PNG00000000CgBI               | only Apple's programs
            nothing                        | is not a JPEG, PNG, GIF, WebP or AVIF image
            """)
    void areNamedWhenTheyAreSomethingElse(String content, String said) throws IOException {
        put("covers/x.jpg", content.replaceFirst("^0(?=PNG)", "\u0089").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(wanted("x.jpg").cover()).isNull();
        assertThat(diagnostics.toList()).singleElement().satisfies(one -> {
            assertThat(one.code()).isEqualTo(Code.COVER_UNREADABLE);
            assertThat(one.message()).contains(said);
        });
    }

    @Test
    void needNoExtensionInTheEntry() throws IOException {
        put("covers/3f2a-11.webp", Images.webp(5, 6));

        assertThat(source("3f2a-11")).isEqualTo("covers/3f2a-11.webp");
        assertThat(Fields.codes(diagnostics)).isEmpty();
    }

    @Test
    void areFoundInEitherFormOfUnicode() throws IOException {
        put("covers/e\u0301te\u0301.png", Images.png(1, 1));

        assertThat(source("été.png")).isEqualTo("covers/e\u0301te\u0301.png");
        assertThat(wanted("E\u0301te\u0301.png").stem()).isEqualTo("été");
    }

    @Test
    void areLookedForWithoutCharactersThatNoFeedCanCarry() throws IOException {
        put("covers/x.png", Images.png(1, 1));

        assertThat(source("x\uD800.png\u0000")).isEqualTo("covers/x.png");
        assertThat(Fields.codes(diagnostics)).containsExactly(Code.CHARACTER_REMOVED);
        assertThat(wanted("\uD83D").stem()).isNull();
    }

    @Test
    void areOfTheTypeOfTheirBytes() throws IOException {
        put("covers/x.jpg", Images.png(1, 1));

        assertThat(local(wanted("x.jpg")).mimeType()).isEqualTo("image/png");
        assertThat(Fields.codes(diagnostics)).containsExactly(Code.COVER_TYPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<svg xmlns='http://www.w3.org/2000/svg'/>", "", "\u00FF\u00D8\u00FF", "GIF89a"})
    void areLeftOutWhenTheyAreNoImage(String content) throws IOException {
        put("covers/x.jpg", content.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(wanted("x.jpg").cover()).isNull();
        assertThat(wanted("x.jpg").stem()).isEqualTo("x");
        assertThat(Fields.codes(diagnostics)).contains(Code.COVER_UNREADABLE);
    }

    @Test
    void areMissedWithThePlacesWhereTheyWereLookedFor() {
        assertThat(wanted("x.jpg")).isEqualTo(new Covers.Wanted(null, "x", false));
        assertThat(Fields.codes(diagnostics)).containsExactly(Code.COVER_MISSING);
        assertThat(diagnostics.toList().get(0).message()).contains("x.jpg", "livres/ or in covers/");
    }

    @ParameterizedTest
    @CsvSource({"../secret.png", "covers/../../secret.png", "..\\secret.png"})
    void areNotTakenFromOutside(String name) throws IOException {
        put("../secret.png", Images.png(1, 1));

        assertThat(wanted(name)).isEqualTo(Covers.Wanted.NONE);
        assertThat(Fields.codes(diagnostics)).containsExactly(Code.COVER_MISSING);
    }

    @Test
    void areNotTakenThroughALinkThatLeadsOutside() throws IOException {
        Path secret = put("../secret.png", Images.png(1, 1));
        Files.createSymbolicLink(inbox.resolve("covers/x.png"), secret);

        assertThat(wanted("x.png").cover()).isNull();
        assertThat(Fields.codes(diagnostics)).containsExactly(Code.COVER_UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.example/x.jpg", "//a.example/x.jpg"})
    void arePublishedAsTheyAreWhenTheyLieElsewhere(String address) {
        assertThat(wanted(address))
                .isEqualTo(
                        new Covers.Wanted(new RemoteCover("https://a.example/x.jpg", "Le titre", null), null, false));
        assertThat(Fields.codes(diagnostics)).containsExactly(Code.COVER_REMOTE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost/x.jpg", "https://u:p@a.example/x.jpg", "ftp://a.example/x.jpg"})
    void areLeftOutWhenNobodyCanReachThem(String address) {
        assertThat(wanted(address)).isEqualTo(Covers.Wanted.NONE);
        assertThat(Fields.codes(diagnostics)).hasSize(1).doesNotContain(Code.COVER_REMOTE);
    }

    private @Nullable String source(String name) {
        Cover cover = wanted(name).cover();
        return cover == null ? null : cover.src();
    }

    private static LocalCover local(Covers.Wanted wanted) {
        return (LocalCover) Objects.requireNonNull(wanted.cover());
    }

    private Covers.Wanted wanted(String name) {
        return covers.cover(new CoverField(Fields.text(name), null, null), "Le titre", Fields.SOURCE, diagnostics);
    }

    private Path put(String name, byte[] bytes) throws IOException {
        assumeThat(FileNames.canBeSpelled(name)).isTrue();
        return Files.write(inbox.resolve(name), bytes);
    }

    private static Pictures pictures() {
        return new Pictures(20 * 1024 * 1024, Settling.NONE);
    }
}
