package io.colporteur.enrichment;

import io.colporteur.entry.Code;
import io.colporteur.entry.Diagnostics;
import io.colporteur.entry.Text;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.ISBNValidator;
import org.apache.commons.validator.routines.checkdigit.CheckDigit;
import org.apache.commons.validator.routines.checkdigit.CheckDigitException;
import org.apache.commons.validator.routines.checkdigit.EAN13CheckDigit;
import org.apache.commons.validator.routines.checkdigit.ISBN10CheckDigit;
import org.jspecify.annotations.Nullable;

/** The ISBN (ISO 2108) in any of the ways in which people type it. */
final class Isbns {

    private static final Pattern PREFIX =
            Pattern.compile("^\\s*e?-?ISBN(?:[-\\s]?1[03](?=[\\s:]))?\\s*:?\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern SEPARATOR = Pattern.compile("[\\s\\u00A0\\u202F\\p{Pd}\\u2212\\u00AD.]+");
    private static final Pattern CHARACTERS = Pattern.compile("[0-9]+X?");

    private Isbns() {}

    /**
     * Both forms of an ISBN, without hyphens.
     *
     * @param isbn13 thirteen digits
     * @param isbn10 nine digits and a check character, absent where the ISBN-13 does not begin with 978
     */
    record Isbn(String isbn13, @Nullable String isbn10) {}

    /** The ISBN, absent when it is wrong. */
    static @Nullable Isbn isbn(@Nullable Text field, Diagnostics diagnostics) {
        if (field == null) {
            return null;
        }
        String digits = SEPARATOR
                .matcher(PREFIX.matcher(field.value()).replaceFirst(""))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        ISBNValidator validator = ISBNValidator.getInstance(false);
        if (validator.isValidISBN13(digits)) {
            return new Isbn(digits, digits.startsWith("978") ? tenOf(digits) : null);
        }
        if (validator.isValidISBN10(digits)) {
            return new Isbn(validator.convertToISBN13(digits), digits);
        }
        report(field, digits, diagnostics);
        return null;
    }

    private static void report(Text field, String digits, Diagnostics diagnostics) {
        String message;
        String hint = "Compare it with the one in the book.";
        if (!CHARACTERS.matcher(digits).matches()) {
            message = "This ISBN holds something other than digits";
            hint = "Type one ISBN and nothing else.";
        } else if (digits.length() == 9 && ISBNValidator.getInstance(false).isValidISBN10("0" + digits)) {
            message = "This ISBN has 9 digits; a zero in front seems to be lost";
            hint = "Type isbn: \"0" + digits + "\"";
        } else if (digits.length() == 10) {
            message = "The last character of this ISBN does not fit the others, which want "
                    + right(digits, ISBN10CheckDigit.ISBN10_CHECK_DIGIT);
        } else if (digits.length() == 13 && digits.matches("97[89][0-9]+")) {
            message = "The last digit of this ISBN does not fit the others, which want "
                    + right(digits, EAN13CheckDigit.EAN13_CHECK_DIGIT);
        } else if (digits.length() == 13) {
            message = "An ISBN of 13 digits begins with 978 or 979, unlike this one";
        } else {
            message = "An ISBN has 10 or 13 digits; this one has " + digits.length();
        }
        diagnostics.report(Code.ISBN_INVALID, field, message + "; it was left out.", hint);
    }

    private static String tenOf(String isbn13) {
        String digits = isbn13.substring(3, 12);
        return digits + checkDigit(digits, ISBN10CheckDigit.ISBN10_CHECK_DIGIT);
    }

    private static String right(String digits, CheckDigit check) {
        return checkDigit(digits.substring(0, digits.length() - 1), check);
    }

    private static String checkDigit(String digits, CheckDigit check) {
        try {
            return check.calculate(digits);
        } catch (CheckDigitException notDigits) {
            throw new IllegalArgumentException(notDigits);
        }
    }
}
