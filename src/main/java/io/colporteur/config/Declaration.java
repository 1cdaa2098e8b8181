package io.colporteur.config;

import io.colporteur.notation.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A feed as a setting declares it. */
final class Declaration implements Shape<DeclaredFeed> {

    static final Scalar<String> PATH = Addresses.path();

    static final Conditions WHERE = new Conditions();

    private static final Scalar<String> TEXT = Scalars.text("a text");

    private static final List<String> NAMES = List.of("path", "where", "title", "description", "archive");

    private static final String WHOLE_FEED = "/";

    @Override
    public @Nullable DeclaredFeed read(String key, Value value, Complaints complaints) {
        Optional<Group> group = Group.of(key, value, "it must be " + wanted(), complaints);
        return group.isPresent() ? feed(group.get()) : null;
    }

    private static @Nullable DeclaredFeed feed(Group group) {
        group.knowsOnly(NAMES);
        Optional<String> path = group.read("path", PATH);
        Optional<Map<String, List<String>>> where = group.read("where", WHERE);
        Optional<String> title = group.read("title", TEXT);
        Optional<String> description = group.read("description", TEXT);
        Optional<Boolean> archive = group.read("archive", Scalars.trueOrFalse());
        if (!group.has("path")) {
            group.complain("path", "a declared feed has no path", "say where it is, such as path: /essentials");
        }
        if (path.filter(WHOLE_FEED::equals).isPresent() && group.has("where")) {
            group.complain(
                    "where",
                    "the whole feed, which is at /, has every entry",
                    "take 'where' out, or type another path");
        }
        if (path.isEmpty() || !group.sound()) {
            return null;
        }
        return new DeclaredFeed(
                path.get(), title.orElse(null), description.orElse(null), archive.orElse(null), where.orElse(Map.of()));
    }

    /** Where the path of a declaration is given, as far as it is one text. */
    static Optional<Value.Scalar> path(Value declaration) {
        return declaration instanceof Value.Fields fields && fields.get("path") instanceof Value.Scalar path
                ? Optional.of(path)
                : Optional.empty();
    }

    @Override
    public String wanted() {
        return "a feed such as {path: /essentials, where: {mandatory: true}}, with " + String.join(", ", NAMES);
    }

    @Override
    public boolean plain() {
        return false;
    }
}
