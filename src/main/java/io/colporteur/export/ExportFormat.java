package io.colporteur.export;

import io.colporteur.entry.Site;
import io.colporteur.publication.Addresses;
import java.util.Locale;

/** The formats in which the whole catalogue can be had. */
public enum ExportFormat {

    /** Entries for BibTeX, biblatex and what reads their files, in UTF-8. */
    BIBTEX,

    /** Entries as CSL-JSON, for citation processors such as Pandoc's, and for Zotero. */
    CSL,

    /** Entries as RIS, for reference managers and library systems. */
    RIS,

    /** Redirects as a {@code _redirects} file, for hosts of static sites. */
    REDIRECTS;

    /** Exports in this format for a site. */
    public Export forSite(Site site, Addresses addresses) {
        Citations citations = new Citations(site, addresses);
        return switch (this) {
            case BIBTEX -> new BibtexExport(citations);
            case CSL -> new CslExport(citations);
            case RIS -> new RisExport(citations);
            case REDIRECTS -> new RedirectsExport(addresses);
        };
    }

    /** The name that is typed on the command line: {@code bibtex}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
