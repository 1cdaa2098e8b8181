package io.colporteur.publication;

/** How the documents of a feed are written. Any number of threads may use it. */
interface FeedFormat {

    Document write(FeedDocument feed);
}
