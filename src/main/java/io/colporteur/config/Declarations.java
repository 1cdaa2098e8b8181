package io.colporteur.config;

import io.colporteur.entry.Position;
import io.colporteur.notation.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A setting that declares feeds, each at a path of its own. */
final class Declarations implements Shape<List<DeclaredFeed>> {

    private static final Items<DeclaredFeed> FEEDS = new Items<>(new Declaration());

    @Override
    public @Nullable List<DeclaredFeed> read(String key, Value value, Complaints complaints) {
        List<DeclaredFeed> feeds = FEEDS.read(key, value, complaints);
        return eachPathOnce(key, value, complaints) ? feeds : null;
    }

    /** Looks also at declarations that are wrong otherwise, so that all is said at once. */
    private static boolean eachPathOnce(String key, Value value, Complaints complaints) {
        Map<String, Position> first = new HashMap<>();
        boolean once = true;
        for (Value declaration : Items.listed(value)) {
            Optional<Value.Scalar> typed = Declaration.path(declaration);
            Optional<String> path = typed.flatMap(Declaration.PATH::parsed);
            if (typed.isEmpty() || path.isEmpty()) {
                continue;
            }
            Position other = first.putIfAbsent(path.get(), typed.get().at());
            if (other != null) {
                once = false;
                complaints.add(
                        typed.get().at(),
                        key,
                        "the feed " + path.get() + " is declared twice",
                        "make one of the two; the other is in line " + other.line());
            }
        }
        return once;
    }

    @Override
    public String wanted() {
        return FEEDS.wanted() + "; path is " + Declaration.PATH.wanted() + "; where is " + Declaration.WHERE.wanted();
    }

    @Override
    public boolean plain() {
        return false;
    }
}
