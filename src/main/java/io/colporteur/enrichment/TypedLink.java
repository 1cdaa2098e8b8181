package io.colporteur.enrichment;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.DomainValidator;

/** What people type where an address is wanted, and what they mean by it where that can only be one thing. */
final class TypedLink {

    /** An address in Markdown: between angle brackets, or behind the text of a link. */
    private static final Pattern MARKDOWN =
            Pattern.compile("<([^<>\\s]+)>|\\[[^\\[\\]]*]\\(\\s*([^\\s()]+)(?:\\s+\"[^\"]*\")?\\s*\\)");

    private static final Pattern TWO_SCHEMES = Pattern.compile("https?:/{0,2}(?=https?:/)", Pattern.CASE_INSENSITIVE);
    /** The scheme, and what stands for the two slashes; or a scheme that nobody knows. */
    private static final Pattern SCHEME_SLIP = Pattern.compile(
            "(?:(https?)(?::/(?!/)|:/{3,}|::+//|[;.]//|//:?|:\\\\+)"
                    + "|(?:htp|hhtp|htttp|ttp|htpp|hppt|httpp)(s?)://)(?=[^/\\s])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern RIGHT_SCHEME =
            Pattern.compile("https?://[^/].*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern WITHOUT_SCHEME =
            Pattern.compile("(?:[^\\s/:@?#.]+\\.)+([^\\s/:@?#.]+)(:[0-9]+)?([/?#]\\S*)?");

    /** Top-level domains that are also the ends of files' names. */
    private static final Set<String> LIKE_FILES = Set.of("md", "zip", "mov", "sh", "py", "pl", "ps", "rs", "ai", "mp");

    private static final Pattern SEVERAL = Pattern.compile("[\\s,;]https?://", Pattern.CASE_INSENSITIVE);

    private static final Pattern ON_A_MACHINE = Pattern.compile(
            "file:.*|[a-z]:[\\\\/].*|\\\\\\\\[^\\\\].*|~/.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private TypedLink() {}

    /** Whether it is the place of a file on somebody's machine. */
    static boolean isOnAMachine(String typed) {
        return ON_A_MACHINE.matcher(typed).matches();
    }

    /** Whether it is more than one address. */
    static boolean isSeveral(String typed) {
        return SEVERAL.matcher(typed).find();
    }

    /** The address that is meant; the same text where nothing has to be mended, or nobody can tell. */
    static String meant(String typed) {
        Matcher markdown = MARKDOWN.matcher(typed);
        String address =
                !markdown.matches() ? typed : markdown.group(1) != null ? markdown.group(1) : markdown.group(2);
        String mended = inHtml(address);
        return isHost(mended) ? "https://" + mended : mended;
    }

    /** The same where it can also be one within the site: then only what no path there looks like is mended. */
    static String inHtml(String typed) {
        String address = TWO_SCHEMES.matcher(typed).replaceFirst("");
        if (RIGHT_SCHEME.matcher(address).matches()) {
            return address;
        }
        Matcher slip = SCHEME_SLIP.matcher(address);
        if (slip.lookingAt()) {
            String scheme = slip.group(1) == null ? "http" + slip.group(2) : slip.group(1);
            return scheme.toLowerCase(Locale.ROOT) + "://"
                    + address.substring(slip.end()).replace('\\', '/');
        }
        return beginsLikeHost(address) && isHost(address) ? "https://" + address : address;
    }

    /** Whether it begins with the name of a host, and not with that of a file. */
    private static boolean isHost(String address) {
        Matcher host = WITHOUT_SCHEME.matcher(address);
        if (!host.matches()) {
            return false;
        }
        boolean certain = host.group(3) != null || beginsLikeHost(address);
        String last = host.group(1).toLowerCase(Locale.ROOT);
        return (certain || !LIKE_FILES.contains(last))
                && DomainValidator.getInstance().isValidTld(last);
    }

    private static boolean beginsLikeHost(String address) {
        return address.regionMatches(true, 0, "www.", 0, 4);
    }
}
