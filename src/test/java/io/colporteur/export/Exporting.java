package io.colporteur.export;

import io.colporteur.catalogue.Redirect;
import io.colporteur.entry.CataloguedEntry;
import io.colporteur.publication.Addresses;
import io.colporteur.publication.SampleEntry;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Exports as the program does. */
final class Exporting {

    static final Addresses ADDRESSES = new Addresses(SampleEntry.SITE, Map.of("bibliographie", "/books/{slug}"));

    /** What a catalogue would give, from lists. */
    record Lists(List<CataloguedEntry> allEntries, List<Redirect> allRedirects) implements Holdings {

        @Override
        public Iterator<CataloguedEntry> entries() {
            return allEntries.iterator();
        }

        @Override
        public Iterator<Redirect> redirects() {
            return allRedirects.iterator();
        }
    }

    private Exporting() {}

    static String text(ExportFormat format, CataloguedEntry... entries) throws IOException {
        return text(format, ADDRESSES, new Lists(List.of(entries), List.of()));
    }

    static String text(ExportFormat format, Addresses addresses, Holdings holdings) throws IOException {
        StringWriter out = new StringWriter();
        format.forSite(SampleEntry.SITE, addresses).write(holdings, out);
        return out.toString();
    }
}
