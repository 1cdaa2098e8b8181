package io.colporteur.entry;

import org.jspecify.annotations.Nullable;

/**
 * A cover that lies elsewhere: nobody has looked at it.
 *
 * @param url absolute, http or https
 */
public record RemoteCover(
        String url, @Nullable String alt, @Nullable String credit) implements Cover {

    @Override
    public String src() {
        return url;
    }
}
