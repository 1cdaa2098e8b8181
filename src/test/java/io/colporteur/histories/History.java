package io.colporteur.histories;

import io.colporteur.entry.SourcePath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * An inbox, what happens to it, and the program that looks at it now and then. Each entry has an id of its own, and at no
 * time do two ask for one address; but what the program sees of several changes, and in which order, may be anything.
 */
final class History implements AutoCloseable {

    /** Something that happens. What cannot happen now, does not. */
    interface Step {
        void happen(History history);
    }

    private final InboxFolder inbox = new InboxFolder();
    private final Program program = new Program(inbox);
    private final Set<SourcePath> unseen = new TreeSet<>(inbox.files());

    static History of(List<Step> steps) {
        History history = new History();
        steps.forEach(step -> step.happen(history));
        return history;
    }

    InboxFolder inbox() {
        return inbox;
    }

    Program program() {
        return program;
    }

    void add(String path, String id, EntryFile entry) {
        boolean known = inbox.entries().values().stream().anyMatch(other -> id.equals(other.id()));
        EntryFile named = entry.called(id, entry.slug());
        if (!known && !inbox.entries().containsKey(path) && isFree(path, named, path)) {
            write(path, named);
        }
    }

    /** Everything about it changes but its id and its slug. */
    void edit(int nth, EntryFile words) {
        nth(nth).ifPresent(path -> {
            EntryFile before = inbox.entries().get(path);
            write(path, words.called(before.id(), before.slug()));
        });
    }

    void repath(int nth, List<String> paths) {
        nth(nth).ifPresent(path -> write(path, inbox.entries().get(path).on(paths)));
    }

    /** If another entry has that slug, the two change slugs. */
    void reslug(int nth, String slug) {
        nth(nth).ifPresent(path -> {
            EntryFile before = inbox.entries().get(path);
            EntryFile after = before.called(before.id(), slug);
            holder(path, after, path).ifPresent(other -> {
                EntryFile its = inbox.entries().get(other);
                write(other, its.called(its.id(), before.slug()));
            });
            write(path, after);
        });
    }

    /** If there is a file of that name, the two change names. */
    void rename(int nth, String to) {
        nth(nth).ifPresent(from -> {
            EntryFile one = inbox.entries().get(from);
            EntryFile other = inbox.entries().get(to);
            if (!isFree(to, one, from, to) || (other != null && !isFree(from, other, from, to))) {
                return;
            }
            delete(from);
            write(to, one);
            if (other != null) {
                write(from, other);
            }
        });
    }

    void delete(int nth) {
        nth(nth).ifPresent(this::delete);
    }

    /** The program looks at some of the files that have changed, in some order. */
    void look(int atMost, int order) {
        List<SourcePath> files = new ArrayList<>(unseen);
        Collections.shuffle(files, new Random(order));
        List<SourcePath> some = files.subList(0, Math.min(atMost, files.size()));
        unseen.removeAll(some);
        program.look(List.copyOf(some));
    }

    /** The program looks at all of them, and knows that. */
    void endPass(int atMost, int order) {
        while (!unseen.isEmpty()) {
            look(atMost, order);
        }
        program.endPass();
    }

    private Optional<String> nth(int nth) {
        List<String> paths = List.copyOf(inbox.entries().keySet());
        return paths.isEmpty() ? Optional.empty() : Optional.of(paths.get(nth % paths.size()));
    }

    private void write(String path, EntryFile entry) {
        inbox.write(path, entry);
        unseen.add(new SourcePath(path));
    }

    private void delete(String path) {
        inbox.delete(path);
        unseen.add(new SourcePath(path));
    }

    private boolean isFree(String path, EntryFile entry, String... but) {
        return holder(path, entry, but).isEmpty();
    }

    /** The file of another entry that has the address which this one would have at that path. */
    private Optional<String> holder(String path, EntryFile entry, String... but) {
        String folder = new SourcePath(path).folder();
        return inbox.entries().entrySet().stream()
                .filter(other -> !List.of(but).contains(other.getKey()))
                .filter(other -> new SourcePath(other.getKey()).folder().equals(folder))
                .filter(other -> entry.slug() != null
                        && entry.slug().equals(other.getValue().slug()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public void close() {
        program.close();
        inbox.close();
    }
}
