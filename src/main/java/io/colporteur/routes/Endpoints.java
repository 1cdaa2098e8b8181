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
    static final String ONWARD = "onward";
    static final String PASS_ENDED = "pass-ended";
    static final String DUE = "due";
    static final String PUBLISH = "publish";
    static final String BYTES = "bytes";
    static final String JSON = "json";
    static final String DARKROOM = "darkroom";

    /**
     * The property that says how many milliseconds a queue's consumer sleeps between looks at whether it shall stop; a message
     * wakes it at once. With Camel's usual second, stopping takes a second for each queue, and so does the first look after
     * the start.
     */
    static final String SLEEP = "queue.sleep";

    private static final String ALERT = "&pollTimeout={{" + SLEEP + ":50}}";

    /** Absolute paths of the inbox that the watcher noticed. */
    static final String TO_HINTS = "direct:hints";

    /** Arrivals of files that are to be read again; without a bound, since the store route must never wait for the readers. */
    static final String TO_AGAIN = "seda:again?size=" + Integer.MAX_VALUE + ALERT;

    /** Files that are new or changed. */
    static final String TO_CHANGED = "direct:changed";

    static final String TO_READ = "seda:read?size=1000&blockWhenFull=true" + ALERT;

    static final String TO_SETTLING = "seda:settling?size=" + Integer.MAX_VALUE + ALERT;

    /** Outcomes are waiting to be stored. One stroke is enough, however many they are. */
    static final String TO_STORE = "seda:store?size=1&discardWhenFull=true" + ALERT;

    /** What is stored may end a pass, or is to be published. */
    static final String TO_ONWARD = "direct:onward";

    static final String TO_PASS_ENDED = "direct:pass-ended";

    /** Something is stale. One stroke is enough, however many changes there are. */
    static final String TO_BELL = "seda:bell?size=1&discardWhenFull=true" + ALERT;

    /** Renderings into files. */
    static final String TO_BYTES = "direct:bytes";

    /** Wire records into JSON. */
    static final String TO_JSON = "direct:json";

    /** Covers that are to be developed; those for which there is no place are asked for again when these are. */
    static final String TO_DARKROOM = "seda:darkroom?size=1&discardWhenFull=true" + ALERT;

    private Endpoints() {}
}
