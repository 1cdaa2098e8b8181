package io.colporteur.enrichment;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/**
 * A safelist that knows an address of another scheme than the web's and mail's by its beginning. jsoup asks the JDK, which
 * looks through the whole class path for somebody who understands {@code javascript:}, at every link anew.
 */
final class WebSafelist extends Safelist {

    private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x1F]+");
    private static final Pattern OTHER_SCHEME =
            Pattern.compile("(?!(?:https?|mailto):)[a-z][a-z0-9+.-]*:.*", Pattern.DOTALL);

    private final boolean fragments;

    private WebSafelist(boolean fragments) {
        this.fragments = fragments;
    }

    /** For HTML that may lead to other places in itself. */
    static WebSafelist withFragments() {
        return new WebSafelist(true);
    }

    /** For HTML that is shown elsewhere, where {@code #fragment} leads nowhere. */
    static WebSafelist withoutFragments() {
        return new WebSafelist(false);
    }

    @Override
    public boolean isSafeAttribute(String tag, Element element, Attribute attribute) {
        String key = attribute.getKey().toLowerCase(Locale.ROOT);
        boolean address = key.equals("href") || key.equals("src");
        if (address && (hasOtherScheme(attribute.getValue()) || isUnwantedFragment(attribute.getValue()))) {
            return false;
        }
        return super.isSafeAttribute(tag, element, attribute);
    }

    private boolean isUnwantedFragment(String address) {
        return !fragments && address.strip().startsWith("#");
    }

    /** Browsers overlook control characters in a scheme, and spaces before it. */
    private static boolean hasOtherScheme(String address) {
        String plain = CONTROLS.matcher(address).replaceAll("").strip().toLowerCase(Locale.ROOT);
        return OTHER_SCHEME.matcher(plain).matches();
    }
}
