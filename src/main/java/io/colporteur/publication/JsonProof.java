package io.colporteur.publication;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Of JSON Feed; of other JSON, it only tells whether it is one object in which no key is there twice. */
public final class JsonProof implements Proof {

    private static final int IN_FEED = 1;
    private static final int IN_ITEM = 3;

    private final String home;

    public JsonProof(Addresses addresses) {
        this.home = addresses.home();
    }

    @Override
    public Optional<String> fault(byte[] document) {
        Pass pass = new Pass();
        return JsonReading.fault(document, pass).or(pass::fault);
    }

    /** One pass over a document: a feed if it says so, wherever in it. */
    private final class Pass implements JsonReading.Look {

        private final Set<String> ids = new HashSet<>();
        private boolean isFeed;
        private @Nullable String first;

        /** What is wrong with the feed, once it was read. */
        Optional<String> fault() {
            return Optional.ofNullable(first).filter(fault -> isFeed);
        }

        @Override
        public void at(JsonParser text, int depth) throws IOException {
            if (depth == IN_FEED) {
                inFeed(text);
            } else if (depth == IN_ITEM && isInItem(text.getParsingContext())) {
                inItem(text);
            }
        }

        private void inFeed(JsonParser text) throws IOException {
            switch (text.currentName()) {
                case "version" -> isFeed = text.getText().equals(JsonFeed.VERSION);
                case "home_page_url", "feed_url", "next_url" -> address(text);
                default -> {}
            }
        }

        private boolean isInItem(JsonStreamContext context) {
            JsonStreamContext feed = context.getParent().getParent();
            return context.inObject() && "items".equals(feed.getCurrentName());
        }

        private void inItem(JsonParser text) throws IOException {
            switch (text.currentName()) {
                case "id" -> id(text);
                case "url" -> address(text);
                case "image" -> webAddress(text);
                default -> {}
            }
        }

        private void id(JsonParser text) throws IOException {
            if (!ids.add(text.getText())) {
                found("the id " + text.getText() + " is there twice", text);
            }
        }

        private void address(JsonParser text) throws IOException {
            if (!text.getText().startsWith(home)) {
                found("the " + text.currentName() + " " + text.getText() + " is not on the site " + home, text);
            }
        }

        /** A cover may lie elsewhere. */
        private void webAddress(JsonParser text) throws IOException {
            if (!text.getText().startsWith("https://") && !text.getText().startsWith("http://")) {
                found("the " + text.currentName() + " " + text.getText() + " is not an address on the web", text);
            }
        }

        private void found(String fault, JsonParser at) {
            if (first == null) {
                first = fault + JsonReading.where(at);
            }
        }
    }
}
