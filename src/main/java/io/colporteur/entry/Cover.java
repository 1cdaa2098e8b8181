package io.colporteur.entry;

import org.jspecify.annotations.Nullable;

/** The picture that an entry is shown with: an image of the inbox, or one that lies elsewhere. */
public sealed interface Cover permits LocalCover, RemoteCover {

    /** Where it is: the path of its file in the inbox, or its address. */
    String src();

    /** What is to be read where it cannot be seen. */
    @Nullable String alt();

    /** Whom it is owed to. */
    @Nullable String credit();
}
