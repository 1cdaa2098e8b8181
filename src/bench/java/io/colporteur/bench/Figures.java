package io.colporteur.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All values of one contender, in the order in which they were measured and in the units of the measures. */
final class Figures {

    private final Map<Measure, List<Double>> values = new EnumMap<>(Measure.class);

    Figures() {
        for (Measure measure : Measure.values()) {
            values.put(measure, new ArrayList<>());
        }
    }

    void add(Measure measure, double value) {
        of(measure).add(value);
    }

    List<Double> all(Measure measure) {
        return Collections.unmodifiableList(of(measure));
    }

    double median(Measure measure) {
        List<Double> sorted = sorted(measure);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** The least value that at most one in a hundred exceeds. */
    double p99(Measure measure) {
        List<Double> sorted = sorted(measure);
        return sorted.get((int) Math.ceil(sorted.size() * 0.99) - 1);
    }

    private List<Double> sorted(Measure measure) {
        return of(measure).stream().sorted().toList();
    }

    private List<Double> of(Measure measure) {
        return values.getOrDefault(measure, new ArrayList<>());
    }
}
