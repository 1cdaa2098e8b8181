package io.colporteur.catalogue;

/**
 * An artefact that is not on disk as it is wanted.
 *
 * @param name its file, relative to the outbox
 * @param version what {@link Catalogue#settle} is to be told when it has been written
 * @param ours whether we wrote or were about to write this file before, so that it is ours to replace
 * @param last whether all that may have linked to it is written: it can go
 */
public record Stale(Kind kind, String subject, String name, long version, boolean ours, boolean last) {}
