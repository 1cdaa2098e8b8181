package io.colporteur.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.colporteur.catalogue.Database.Durability;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** A division is what its definition says, however it came about. */
class DivisionPropertiesTest {

    private static final int MOST_ENTRIES = 2;
    private static final int MOST_BYTES = 10;

    /** A key of so many bytes. */
    record Key(long key, long bytes) {}

    /**
     * A key comes, if {@code nth} is not that of one that is there; else that one goes, or takes other bytes.
     *
     * @param nth of those that are there
     */
    record Step(int nth, Key key, boolean stays) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        // the first digits and the last differ: so parts are near the root, or as deep as can be
        Arbitrary<Long> keys = Combinators.combine(
                        Arbitraries.longs().between(0, 15), Arbitraries.longs().between(0, 3))
                .as((first, last) -> first << (Part.BITS - 4) | last);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 19),
                        Combinators.combine(keys, Arbitraries.longs().between(1, 7))
                                .as(Key::new),
                        Arbitraries.frequency(Tuple.of(1, true), Tuple.of(2, false)))
                .as(Step::new)
                .list()
                .ofMaxSize(60);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void itsPartsAreTheShortestPrefixesThatFit(@ForAll("steps") List<Step> steps, @ForAll boolean deep) {
        int shortest = deep ? 3 : 0;
        Set<String> told = new HashSet<>();
        try (Database database = Database.open(Location.inMemory(), Durability.NORMAL)) {
            Schema.bringUpToDate(database);
            List<Key> keys = new ArrayList<>();
            Division division = new Division(
                    database,
                    "all",
                    shortest,
                    DivisionPropertiesTest::fits,
                    part -> part(part.prefix(), keys),
                    listener(told));
            for (Step step : steps) {
                Map<String, List<Key>> before = contents(database, keys);
                told.clear();
                take(division, keys, step);

                assertThat(parts(database)).containsExactlyElementsOf(defined(shortest, keys));
                assertThat(told).containsAll(differing(before, contents(database, keys)));
            }
        }
    }

    private static Division.Listener listener(Set<String> told) {
        return new Division.Listener() {
            @Override
            public void changed(Part part) {
                told.add(part.prefix());
            }

            @Override
            public void cameOrWent(Part part) {}
        };
    }

    private static void take(Division division, List<Key> keys, Step step) {
        if (step.nth() >= keys.size()) {
            keys.add(step.key());
            division.add(step.key().key(), step.key().bytes());
            return;
        }
        Key known = keys.remove(step.nth());
        if (step.stays()) {
            keys.add(step.nth(), new Key(known.key(), step.key().bytes()));
            division.touch(known.key(), step.key().bytes() - known.bytes());
        } else {
            division.remove(known.key(), known.bytes());
        }
    }

    private static boolean fits(Part part) {
        return part.entries() <= MOST_ENTRIES && part.bytes() <= MOST_BYTES;
    }

    private static Part part(String prefix, List<Key> keys) {
        List<Key> inside = keys.stream()
                .filter(key -> Part.prefix(key.key(), prefix.length()).equals(prefix))
                .toList();
        return new Part(
                prefix, inside.size(), inside.stream().mapToLong(Key::bytes).sum());
    }

    /** The parts that there are, by their keys. */
    private static List<Part> parts(Database database) {
        return database.list("SELECT prefix, entries, bytes FROM part ORDER BY lo", Division::part);
    }

    /** The parts that there should be: those below each of the shortest prefixes that has keys. */
    private static List<Part> defined(int shortest, List<Key> keys) {
        List<Part> parts = new ArrayList<>();
        keys.stream()
                .map(key -> Part.prefix(key.key(), shortest))
                .distinct()
                .sorted()
                .forEach(prefix -> define(part(prefix, keys), keys, parts));
        return parts;
    }

    private static void define(Part part, List<Key> keys, List<Part> parts) {
        if (fits(part) || part.prefix().length() == Part.BITS) {
            parts.add(part);
        } else {
            define(part(part.prefix() + "0", keys), keys, parts);
            define(part(part.prefix() + "1", keys), keys, parts);
        }
    }

    /** What is in each part that holds something. */
    private static Map<String, List<Key>> contents(Database database, List<Key> keys) {
        return parts(database).stream()
                .filter(part -> part.entries() > 0)
                .collect(Collectors.toMap(
                        Part::prefix,
                        part -> keys.stream()
                                .filter(key -> part.holds(key.key()))
                                .toList(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static Set<String> differing(Map<String, List<Key>> before, Map<String, List<Key>> after) {
        Set<String> prefixes = new HashSet<>(before.keySet());
        prefixes.addAll(after.keySet());
        prefixes.removeIf(
                prefix -> before.containsKey(prefix) && before.get(prefix).equals(after.get(prefix)));
        return prefixes;
    }
}
