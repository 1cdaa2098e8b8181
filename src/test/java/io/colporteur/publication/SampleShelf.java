package io.colporteur.publication;

import io.colporteur.entry.Author;
import io.colporteur.entry.Breadcrumb;
import io.colporteur.entry.CataloguedEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A few entries that differ in all that a publication looks at. */
public final class SampleShelf {

    /** Has everything, and addresses that must be made absolute. */
    public static final CataloguedEntry FULL = SampleEntry.called("the-typographers-desk")
            .title("The Typographer’s Desk & Other <Essays>")
            .by(
                    new Author("Ana Lima", "ana-lima", "https://ana.example.net/", null, null),
                    new Author("Bo Østergård", "bo-ostergard", null, null, null))
            .summary(
                    "<p>Nine essays on letters, and on the <em>people</em> who cut them.</p>\n"
                            + "<p>See <a href=\"/glossary\">the glossary</a>.</p>",
                    "Nine essays on letters, and on the people who cut them.\n\nSee the glossary.")
            .body("<h2>Contents</h2>\n<p><img src=\"/media/plan é.png\" alt=\"Plan\">A &lt; B&nbsp;!</p>")
            .cover("covers/desk.jpg", "A desk with a composing stick", "Ana Lima")
            .isbn("9780306406157", "0306406152")
            .site("https://publisher.example.net/desk?a=1&b=2")
            .freeResource("/files/desk.pdf")
            .importance("Why letters look as they do.")
            .mandatory(true)
            .paths("/skills/design", "/years/1")
            .breadcrumbs(
                    new Breadcrumb("Home", "/"),
                    new Breadcrumb("Shelf", null),
                    new Breadcrumb("The Typographer’s Desk", null))
            .tags("type", "history & craft")
            .extra(publisher())
            .published("2024-03-05T10:00:00Z")
            .updated("2024-04-01T08:15:30.250Z")
            .build();

    /** Has no body, so that its content is composed, and is in another language. */
    public static final CataloguedEntry WITHOUT_BODY = SampleEntry.called("le-carnet")
            .title("Le Carnet")
            .language("fr")
            .by(new Author("Zoé Martin", "zoe-martin", null, null, null))
            .summary("<p>Tenir un carnet\u00A0: pourquoi, comment.</p>", "Tenir un carnet\u00A0: pourquoi, comment.")
            .importance("Une habitude < une méthode.")
            .site("https://www.editeur.example.net/carnet")
            .mandatory(false)
            .paths("/skills/design")
            .published("2024-02-01T00:00:00Z")
            .updated("2024-02-01T00:00:00Z")
            .build();

    /** Has nothing but a title, with characters beyond the basic plane and a combining one. */
    public static final CataloguedEntry BARE = SampleEntry.called("bare")
            .in("notes")
            .title("<Leader> & \"Co\" ]]> 🤖 e\u0301")
            .published("2024-01-09T23:59:59Z")
            .updated("2024-01-09T23:59:59Z")
            .build();

    static final InMemoryCatalogue VIEW = InMemoryCatalogue.of(List.of(FULL, WITHOUT_BODY, BARE));

    private SampleShelf() {}

    private static Map<String, Object> publisher() {
        Map<String, Object> extra = new LinkedHashMap<>();
        extra.put("publisher", "Kern & Sons");
        extra.put("pages", 212);
        return extra;
    }
}
