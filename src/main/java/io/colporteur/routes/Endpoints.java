package io.colporteur.routes;

/** The names of routes and of what joins them. */
final class Endpoints {

    static final String INBOX_SCAN = "inbox-scan";
    static final String INBOX_HINTS = "inbox-hints";
    static final String INBOX_AGAIN = "inbox-again";
    static final String CHANGED = "changed";
    static final String READ = "read";
    static final String SETTLING = "settling";
    static final String STORE = "store";
    static final String PASS_ENDED = "pass-ended";
    static final String DUE = "due";
    static final String PUBLISH = "publish";
    static final String BYTES = "bytes";
    static final String JSON = "json";

    /** Absolute paths of the inbox that the watcher noticed. */
    static final String TO_HINTS = "direct:hints";

    /** Files that are to be read again; without a bound, since the store route must never wait for the readers. */
    static final String TO_AGAIN = "seda:again?size=" + Integer.MAX_VALUE;

    /** Files that are new or changed. */
    static final String TO_CHANGED = "direct:changed";

    static final String TO_READ = "seda:read?size=1000&blockWhenFull=true";

    static final String TO_SETTLING = "seda:settling?size=" + Integer.MAX_VALUE;

    static final String TO_STORE = "seda:store?size=1000&blockWhenFull=true";

    static final String TO_PASS_ENDED = "direct:pass-ended";

    /** Something is stale. One stroke is enough, however many changes there are. */
    static final String TO_BELL = "seda:bell?size=1&discardWhenFull=true";

    /** Renderings into files. */
    static final String TO_BYTES = "direct:bytes";

    /** Wire records into JSON. */
    static final String TO_JSON = "direct:json";

    private Endpoints() {}
}
