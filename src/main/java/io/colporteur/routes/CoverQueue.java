package io.colporteur.routes;

import io.colporteur.catalogue.Catalogue;
import io.colporteur.catalogue.Undeveloped;
import io.colporteur.entry.Gate;
import io.colporteur.image.Darkroom;
import io.colporteur.intake.Arrival;
import io.colporteur.intake.Turnstile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Covers whose entries went out before these were developed. When that is done the entries are read again, and thereby find
 * what came of them. Any number of threads may use it.
 */
public final class CoverQueue {

    private static final Logger LOG = LoggerFactory.getLogger(CoverQueue.class);

    /** So many that the feeds need not be written for each cover, so few that the first ones show soon. */
    private static final int AT_ONCE = 50;

    private final Gate gate;
    private final Catalogue catalogue;
    private final Turnstile turnstile;
    private final Darkroom darkroom;
    private final Set<Undeveloped> givenUp = ConcurrentHashMap.newKeySet();
    private final Set<Undeveloped> handedOn = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    public CoverQueue(Gate gate, Catalogue catalogue, Turnstile turnstile, Darkroom darkroom) {
        this.gate = gate;
        this.catalogue = catalogue;
        this.turnstile = turnstile;
        this.darkroom = darkroom;
    }

    /** Some that can be developed, as far as is known; none when the program is to end. */
    List<Undeveloped> next() {
        if (closed) {
            return List.of();
        }
        List<Undeveloped> next =
                new ArrayList<>(catalogue.undevelopedCovers(AT_ONCE + givenUp.size() + handedOn.size()));
        next.removeAll(givenUp);
        next.removeAll(handedOn);
        return next.subList(0, Math.min(AT_ONCE, next.size()));
    }

    /** Develops one, unless that was tried while it waited or the program is to end. */
    void develop(Undeveloped cover) {
        try {
            if (!closed && !givenUp.contains(cover) && !handedOn.contains(cover)) {
                darkroom.develop(gate.real(gate.file(cover.source())));
            }
        } catch (IOException e) {
            givenUp.add(cover);
            LOG.warn("{} cannot be decoded now: {}", cover.source(), e.toString());
        }
    }

    /**
     * The files of the entries that show these covers, which are to be read again and are inside already. One whose file is
     * no entry any more is not found by that: so a cover is handed on only once.
     */
    List<Arrival> users(List<Undeveloped> covers) {
        List<Arrival> users = new ArrayList<>();
        for (Undeveloped cover : covers) {
            if (!closed && !givenUp.contains(cover) && handedOn.add(cover)) {
                catalogue.entriesWith(cover.source()).forEach(entry -> users.add(turnstile.enter(entry)));
            }
        }
        return users;
    }

    /** Those that could not be developed, by name. */
    public List<String> givenUp() {
        return givenUp.stream().map(cover -> cover.source().value()).sorted().toList();
    }

    /** What led to nothing may be tried again. */
    void retry() {
        givenUp.clear();
        handedOn.clear();
    }

    /** No more are developed: the rest is done after the next start. */
    void close() {
        closed = true;
    }
}
