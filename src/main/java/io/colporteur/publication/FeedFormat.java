package io.colporteur.publication;

/** How the documents of a feed are written. */
interface FeedFormat {

    Document write(FeedDocument feed);
}
