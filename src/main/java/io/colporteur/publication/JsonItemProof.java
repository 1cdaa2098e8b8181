package io.colporteur.publication;

import com.fasterxml.jackson.core.JsonParser;
import io.colporteur.entry.CataloguedEntry;
import java.io.IOException;
import java.util.Optional;

/** Of JSON Feed items. */
final class JsonItemProof implements ItemProof {

    @Override
    public Optional<String> fault(byte[] item, CataloguedEntry entry) {
        return ForbiddenCharacters.in(entry).or(() -> misread(item, entry));
    }

    private static Optional<String> misread(byte[] item, CataloguedEntry entry) {
        Pass pass = new Pass();
        return JsonReading.fault(item, pass)
                .or(() -> ItemProof.difference("id", entry.id(), pass.id))
                .or(() -> ItemProof.difference("title", entry.entry().title(), pass.title));
    }

    /** One pass over an item. */
    private static final class Pass implements JsonReading.Look {

        private String id = "";
        private String title = "";

        @Override
        public void at(JsonParser text, int depth) throws IOException {
            if (depth == 1 && "id".equals(text.currentName())) {
                id = text.getText();
            } else if (depth == 1 && "title".equals(text.currentName())) {
                title = text.getText();
            }
        }
    }
}
