package io.colporteur.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings back what an outbox remembers and the catalogue does not: because it was lost, or because an older one was put in
 * its place. May be repeated from its beginning until {@link #begin}, however often the program is killed meanwhile.
 *
 * <p>Thread-safe.
 */
public final class Revival {

    private final Catalogue catalogue;
    private final Feeds feeds;
    private final Facts facts;
    private final Sources sources;
    private final Cards cards;
    private final Formers formers;
    private final Placements placements;
    private final Artefacts artefacts;

    Revival(
            Catalogue catalogue,
            Feeds feeds,
            Facts facts,
            Sources sources,
            Cards cards,
            Formers formers,
            Placements placements,
            Artefacts artefacts) {
        this.catalogue = catalogue;
        this.feeds = feeds;
        this.facts = facts;
        this.sources = sources;
        this.cards = cards;
        this.formers = formers;
        this.placements = placements;
        this.artefacts = artefacts;
    }

    /** Whether it is to be done: there was no catalogue at this place before, or it is {@link #doubt}ed. */
    public boolean isDue() {
        return catalogue.locked(() -> facts.get(Facts.BEGUN).isEmpty());
    }

    /** The artefacts that nearly every change touches, as far as they should be in the outbox as they were written. */
    public List<Manifest.Claim> evidence() {
        return catalogue.locked(() -> feeds.formatsOf(Feeds.WHOLE).stream()
                .flatMap(kind -> artefacts.written(kind.nameOf(Feeds.WHOLE)).stream())
                .toList());
    }

    /** The outbox is not as the catalogue left it: every file is to be read again, and every artefact rendered again. */
    public void doubt() {
        catalogue.write(() -> {
            facts.forget(Facts.BEGUN);
            sources.forgetStamps();
            artefacts.markAll();
            return null;
        });
    }

    /**
     * Remembers entries as they were published: each of them is the same one again as soon as its file is read.
     *
     * @return how many of them the catalogue does not know
     */
    public int bringBack(List<Former> entries) {
        return catalogue.write(() -> {
            int unknown = 0;
            for (Former former : entries) {
                Optional<Card> known = cards.find(former.id());
                if (known.isEmpty()) {
                    formers.put(former);
                    unknown++;
                } else if (!known.get().catalogued().name().equals(former.name())) {
                    placements.vacate(former);
                    addRedirect(former.name(), former.id());
                }
            }
            return unknown;
        });
    }

    /**
     * All that could be brought back is.
     *
     * @param redirects ids of entries by their old names
     * @param published what is in the outbox and evidently ours: it is looked at again
     * @param adopting whether files of the outbox are ours where they have names that we render
     */
    public void begin(Map<String, String> redirects, List<Artefact> published, boolean adopting) {
        catalogue.write(() -> {
            redirects.forEach(this::addRedirect);
            published.forEach(one -> artefacts.mark(one.kind(), one.subject()));
            artefacts.mark(Kind.SITEMAP);
            facts.put(Facts.ADOPTING, adopting);
            facts.put(Facts.BEGUN, true);
            return null;
        });
    }

    /** The address of an entry leads nowhere else. */
    private void addRedirect(String name, String id) {
        if (cards.named(name).isEmpty()) {
            placements.addRedirect(name, id);
        }
    }
}
