package io.colporteur.catalogue;

import io.colporteur.entry.CataloguedEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes entries of rows that begin with {@link Cards#COLUMNS}. The last ones are remembered: a row that has not changed
 * gives the very same entry again, however many documents show it. For one thread.
 */
final class Decoder {

    private static final int MOST = 2048;

    private record Decoded(long version, CataloguedEntry entry) {}

    private final EntryCodec codec;
    private final Map<String, Decoded> decoded = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Decoded> eldest) {
            return size() > MOST;
        }
    };

    Decoder(EntryCodec codec) {
        this.codec = codec;
    }

    CataloguedEntry entry(ResultSet row) throws SQLException {
        Decoded known = decoded.get(row.getString(1));
        if (known == null || known.version() != row.getLong(5)) {
            known = new Decoded(row.getLong(5), Cards.catalogued(row, codec));
            decoded.put(known.entry().id(), known);
        }
        return known.entry();
    }
}
