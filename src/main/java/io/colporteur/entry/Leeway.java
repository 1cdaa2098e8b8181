package io.colporteur.entry;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Which severities the config may give to a kind of diagnostic, and why not others. */
public enum Leeway {
    /** The entry is there and can be published, repaired or without a value; or else be refused. */
    ANY(Severity.ERROR, Severity.NOTE, ""),
    /** The file does not become an entry. */
    NO_ENTRY(Severity.ERROR, Severity.ERROR, "there is nothing to publish then"),
    /** The entry cannot have the id, or the place in the outbox, that it asks for. */
    NO_NAME(Severity.ERROR, Severity.ERROR, "there is no id or address then to publish it under"),
    /** Only the catalogue finds it, when it settles the address of an entry that it has already accepted. */
    NAMED_ALREADY(Severity.WARNING, Severity.NOTE, "it is found only when the entry is in the catalogue already"),
    /** Nobody looks for it but when the catalogue is looked at. */
    PUBLISHED(Severity.WARNING, Severity.NOTE, "it is looked for only by check and explain"),
    /** Only the network can tell. */
    ASKED(Severity.WARNING, Severity.NOTE, "it is found only by check --links");

    private final Severity worst;
    private final Severity mildest;
    private final String reason;

    Leeway(Severity worst, Severity mildest, String reason) {
        this.worst = worst;
        this.mildest = mildest;
        this.reason = reason;
    }

    /** The severities that are possible, the most urgent first. */
    public Set<Severity> severities() {
        return Collections.unmodifiableSet(EnumSet.range(worst, mildest));
    }

    /** Why no other is, to go on with after <i>since</i>; {@code ""} where all are possible. */
    public String reason() {
        return reason;
    }
}
