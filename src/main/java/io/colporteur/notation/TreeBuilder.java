package io.colporteur.notation;

import io.colporteur.entry.Position;
import io.colporteur.notation.Value.Field;
import io.colporteur.notation.Value.Fields;
import io.colporteur.notation.Value.Items;
import io.colporteur.notation.Value.Scalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;

/**
 * Makes a tree of SnakeYAML's events. Built on events rather than on its nodes: so nothing is ever resolved to a type,
 * and an alias is weighed before it multiplies. For one document and one thread.
 */
final class TreeBuilder {

    private static final String STANDARD_TAG = "tag:yaml.org,2002:";

    private final Parser events;
    private final Source source;
    private final Slips slips;
    private final Map<String, Anchored> anchors = new HashMap<>();
    private final List<FieldTree.Duplicate> duplicates = new ArrayList<>();
    private final Meter meter;
    private int deepest;

    /**
     * What an anchor stands for.
     *
     * @param weight how many values that is
     * @param height how many lists and fields are nested in it
     */
    private record Anchored(Value value, int weight, int height) {}

    TreeBuilder(Parser events, Source source, Slips slips, Meter meter) {
        this.events = events;
        this.source = source;
        this.slips = slips;
        this.meter = meter;
    }

    FieldTree document() throws NotationException {
        events.getEvent(); // the stream's start
        if (events.checkEvent(Event.ID.StreamEnd)) {
            return new FieldTree(new Scalar("", true, source.at(0, 0)), duplicates);
        }
        events.getEvent(); // the document's start
        Value root = value(0);
        events.getEvent(); // the document's end
        while (!events.checkEvent(Event.ID.StreamEnd)) {
            // a closing --- begins a document that holds nothing
            Event start = events.getEvent();
            if (!value(0).absent()) {
                throw slips.secondDocument(start.getStartMark());
            }
            events.getEvent();
        }
        return new FieldTree(root, duplicates);
    }

    private Value value(int depth) throws NotationException {
        NodeEvent event = (NodeEvent) events.getEvent();
        if (event instanceof AliasEvent) {
            return aliased(event, depth);
        }
        int before = meter.values();
        int deepestBefore = deepest;
        deepest = depth;
        count(1, depth, event);
        Value value;
        if (event instanceof ScalarEvent scalar) {
            value = scalar(scalar);
        } else if (event instanceof SequenceStartEvent list) {
            value = items(list, depth);
        } else {
            value = fields((CollectionStartEvent) event, depth);
        }
        if (event.getAnchor() != null) {
            anchors.put(event.getAnchor(), new Anchored(value, meter.values() - before, deepest - depth));
        }
        deepest = Math.max(deepestBefore, deepest);
        return value;
    }

    private Value aliased(NodeEvent event, int depth) throws NotationException {
        Anchored anchored = anchors.get(event.getAnchor());
        if (anchored == null) {
            throw slips.unknownAnchor(event.getStartMark(), event.getAnchor());
        }
        count(anchored.weight(), depth + anchored.height(), event);
        return anchored.value();
    }

    private void count(int more, int depth, Event event) throws NotationException {
        Mark at = event.getStartMark();
        deepest = Math.max(deepest, depth);
        meter.count(more, depth, at.getLine(), at.getColumn());
    }

    private Scalar scalar(ScalarEvent event) throws NotationException {
        rejectOwnTag(event, event.getTag());
        boolean plain = event.isPlain() && event.getTag() == null;
        return new Scalar(event.getValue(), plain, isFolded(event), source.at(event.getStartMark()));
    }

    /** Not between double quotes, where a line break may as well be an escape. */
    private static boolean isFolded(ScalarEvent event) {
        return event.getValue().indexOf('\n') >= 0 && !event.isLiteral() && !event.isDQuoted();
    }

    private Items items(SequenceStartEvent start, int depth) throws NotationException {
        rejectOwnTag(start, start.getTag());
        List<Value> items = new ArrayList<>();
        while (!events.checkEvent(Event.ID.SequenceEnd)) {
            items.add(value(depth + 1));
        }
        events.getEvent();
        return new Items(items, source.at(start.getStartMark()));
    }

    private Fields fields(CollectionStartEvent start, int depth) throws NotationException {
        rejectOwnTag(start, start.getTag());
        Map<String, Field> fields = new LinkedHashMap<>();
        List<Fields> merged = new ArrayList<>();
        while (!events.checkEvent(Event.ID.MappingEnd)) {
            Event key = events.peekEvent();
            if (!(value(depth + 1) instanceof Scalar name) || name.text().isBlank()) {
                throw slips.nameIsNoText(key.getStartMark());
            }
            Position at = source.at(key.getStartMark());
            Event beginning = events.peekEvent();
            Value value = value(depth + 1);
            if (name.plain() && name.text().equals("<<")) {
                merge(value, beginning, merged);
                continue;
            }
            Field earlier = fields.putIfAbsent(name.text(), new Field(at, value));
            if (earlier != null) {
                duplicates.add(new FieldTree.Duplicate(name.text(), earlier.at(), at));
            }
        }
        events.getEvent();
        // what stands here itself wins over what is merged in, wherever the << stands
        merged.forEach(fragment -> fragment.byName().forEach(fields::putIfAbsent));
        return new Fields(fields, source.at(start.getStartMark()));
    }

    private void merge(Value value, Event beginning, List<Fields> merged) throws NotationException {
        List<Value> fragments = value instanceof Items list ? list.values() : List.of(value);
        for (Value fragment : fragments) {
            if (!(fragment instanceof Fields fields)) {
                throw slips.mergeOfNoFields(beginning.getStartMark());
            }
            merged.add(fields);
        }
    }

    private void rejectOwnTag(NodeEvent event, @Nullable String tag) throws NotationException {
        if (tag != null && !tag.startsWith(STANDARD_TAG)) {
            throw slips.ownTag(event.getStartMark());
        }
    }
}
