package io.colporteur.config;

/** A format in which feeds come. */
public enum FeedFormat {
    JSON,
    RSS,
    ATOM
}
