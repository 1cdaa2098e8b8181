package io.colporteur.enrichment;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.InShort;
import io.colporteur.entry.Position;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** What was taken out of some HTML: each thing is told once, where it stands first. For one thread. */
final class Losses {

    /** More of a kind are only counted: whoever mends these knows how. */
    private static final int MOST = 10;

    private static final int LONGEST_ADDRESS = 80;

    /** How it was typed, for each thing by its name. */
    private final Map<String, String> unsafe = new LinkedHashMap<>();

    private final Set<String> local = new LinkedHashSet<>();
    private final Set<String> wrong = new LinkedHashSet<>();

    /** What was meant, for each address as it was typed. */
    private final Map<String, String> mended = new LinkedHashMap<>();

    private final Set<String> plain = new LinkedHashSet<>();
    private final Set<Integer> characters = new LinkedHashSet<>();

    void tag(String name) {
        unsafe.put("<" + name + ">", "<" + name);
    }

    void attribute(String name) {
        unsafe.put(name, name);
    }

    void address(String typed) {
        unsafe.put("the address " + InShort.of(typed, LONGEST_ADDRESS), typed.strip());
    }

    /** @param typed leads to a machine that only its author can reach */
    void localAddress(String typed) {
        local.add(typed.strip());
    }

    /** @param typed begins like an address of the web, and is none */
    void noAddress(String typed) {
        wrong.add(typed.strip());
    }

    void mendedAddress(String typed, String meant) {
        mended.put(typed.strip(), meant);
    }

    /** @param typed begins with {@code http:} */
    void plainAddress(String typed) {
        plain.add(typed.strip());
    }

    /** Where in a line of text, or a few, stands what may not stay in it. */
    BitSet unwanted(String text) {
        BitSet unwanted = CleanText.unwanted(text);
        unwanted.stream().map(text::codePointAt).forEach(characters::add);
        return unwanted;
    }

    /** The text without that. */
    String withoutUnwanted(String text) {
        return CleanText.without(unwanted(text), text);
    }

    void report(Passage typed, Diagnostics diagnostics) {
        each(unsafe.entrySet(), (thing, others) -> {
            String text = thing.getValue();
            reportUnsafe(thing.getKey() + others, typed.of(text), text, diagnostics);
        });
        each(local, (address, others) -> reportLocal(address, others, typed.of(address), diagnostics));
        each(wrong, (address, others) -> reportWrong(address, others, typed.of(address), diagnostics));
        each(mended.entrySet(), (address, others) -> {
            String text = address.getKey();
            String message =
                    "This link was read as one to " + InShort.of(address.getValue(), LONGEST_ADDRESS) + others + ".";
            diagnostics.report(Code.LINK_MENDED, typed.of(text), text, message, "Type " + address.getValue());
        });
        plain.stream().findFirst().ifPresent(address -> reportPlain(address, typed.of(address), diagnostics));
        each(characters, (character, others) -> {
            String decimal = "&#" + character + ";";
            Position at =
                    typed.of(decimal, "&#x" + Integer.toHexString(character) + ";", Character.toString(character));
            CleanText.report(character, at, decimal, diagnostics);
        });
    }

    private static <T> void each(Collection<T> things, BiConsumer<T, String> telling) {
        int rest = things.size();
        for (T thing : things) {
            rest--;
            boolean last = things.size() - rest == MOST;
            telling.accept(thing, last && rest > 0 ? " and " + rest + " more" : "");
            if (last) {
                return;
            }
        }
    }

    private static void reportUnsafe(String what, Position at, String excerpt, Diagnostics diagnostics) {
        diagnostics.report(
                Code.MARKUP_REMOVED,
                at,
                excerpt,
                "Removed, since it is not safe to publish here: " + what + ".",
                "Say it in words, or link to a page that shows it.");
    }

    private static void reportWrong(String address, String others, Position at, Diagnostics diagnostics) {
        boolean user = WebAddress.namesUser(address);
        diagnostics.report(
                Code.LINK_INVALID,
                at,
                user ? "" : address,
                (user
                                ? "An address that holds the name or password of a user is not published"
                                : InShort.of(address, LONGEST_ADDRESS) + " is not a web address")
                        + others + "; only the text of the link was kept.",
                user ? Links.FOR_EVERYBODY : "Type the whole address as a browser shows it.");
    }

    private void reportPlain(String first, Position at, Diagnostics diagnostics) {
        int others = plain.size() - 1;
        diagnostics.report(
                Code.LINK_INSECURE,
                at,
                first,
                "This link" + (others > 0 ? " and " + others + " more begin" : " begins") + " with " + Links.PLAIN,
                Links.HTTPS);
    }

    /** Says that an address leads to a machine that only its author can reach. */
    static void reportLocal(String address, Position at, Diagnostics diagnostics) {
        reportLocal(address, "", at, diagnostics);
    }

    private static void reportLocal(String address, String others, Position at, Diagnostics diagnostics) {
        diagnostics.report(
                Code.LINK_LOCAL,
                at,
                address,
                "Readers cannot reach " + InShort.of(address, LONGEST_ADDRESS) + others
                        + "; only the text of the link was kept.",
                Links.FOR_EVERYBODY);
    }
}
