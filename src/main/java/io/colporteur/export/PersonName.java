package io.colporteur.export;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A person's name in the two parts by which bibliographies sort and shorten it. An author may also be an organisation,
 * and nothing but the name tells; so only three shapes are parted, and whatever is in doubt stays whole:
 *
 * <ul>
 *   <li>{@code Martin, Ada}: one comma, few words, all of them names or initials;
 *   <li>{@code J. K. Rowling}, {@code Ursula K. Martin}: one family name after initials;
 *   <li>{@code Ada Martin}: two words that can be names.
 * </ul>
 *
 * <p>The limits of that: a firm that is named after two people ({@code Marks, Spencer}), or as a person would be, is taken
 * for one; and a family name that comes first without a comma is taken for a given name, unless it is among the commonest
 * of Chinese, Korean and Vietnamese. Names with particles ({@code Simone de Beauvoir}) stay whole, since it depends on
 * the person and the country under which part they are sorted. So do longer names, those with words in capitals, and all
 * that are not in Latin script.
 */
record PersonName(String family, String given) {

    private static final String NAME = "[\\p{IsLatin}&&\\p{Lu}][[\\p{IsLatin}&&\\p{Ll}]\\p{M}]+";
    private static final String GIVEN = NAME + "(?:-" + NAME + ")*";
    private static final String FAMILY = "(?:Mc|Mac|[OD]['’])?" + GIVEN;
    private static final String INITIALS = "[\\p{IsLatin}&&\\p{Lu}]\\.(?:[ -]?[\\p{IsLatin}&&\\p{Lu}]\\.)*";
    private static final String PARTICLES = "(?:(?:de|du|des|la|le|da|das|dos|di|del|van|von|den|der|ter|zu) )*";

    private static final Pattern FAMILY_FIRST = Pattern.compile("(?<family>" + PARTICLES + FAMILY + "(?: " + FAMILY
            + ")?), ?(?<given>(?:" + GIVEN + "|" + INITIALS + ")(?: (?:" + GIVEN + "|" + INITIALS + "))?)");

    /** In French, {@code M. Martin} is Mr Martin. */
    private static final Pattern GIVEN_FIRST = Pattern.compile(
            "(?!M\\. )(?<given>" + GIVEN + "|(?:" + GIVEN + " )?" + INITIALS + ") (?<family>" + FAMILY + ")");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[ ,.'’-]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    /** Words that are in the names of organisations, and abbreviations that follow names. */
    private static final Set<String> OF_ORGANISATIONS = words("""
            academie academy actes agence agency alliance amis archive archives arts assemblee assembly association atelier
            ateliers authority autorite bank banque bibliotheque board books bureau cabinet campus center centre chaire
            chambre church cie city classics club coalition college collectif collection collective collectivite comite
            commission committee commons communaute commune community compagnie company computing confederation conference
            congress conseil consortium contributors cooperative corp corporation council cour court culture data
            delegation department departement design digital direction ecole editeur editeurs edition editions editor
            editors eds education emploi enterprise entreprise enfance equipe etat europe faculte faculty federation
            festival films fonds fondation forum foundation france free friends fund galerie gallery gmbh gouvernement
            government group groupe guild hospital hopital house inc industries information initiative inspection institut
            institute institution international internationale internet jeunesse journal jr labo laboratoire laboratory
            lab labs league library librairie ligue limited livre livres ltd lycee magazine mairie maison media medias
            mediatheque ministere ministry mission mouvement movement municipality musee museum nation national nationale
            nations network networks news numerique observatoire observatory office open opera orchestra orchestre
            organisation organization parlement parliament partners parti party patrimoine pole prefecture presse presses
            press productions programme program project projet public publications publique publishers publishing radio
            records recherche region republic republique research reseau review revue rights sa sante sarl school schools
            science sciences secretariat senat senate service services social sociale societe society software solutions
            sr standards studio studios syndicat system systems team tech technologies technology television theater
            theatre trust union unit unite universal universitaire universitaires universite university verlag verein
            ville web workshop world
            """);

    /** What stands before a name but is none: articles, titles, and family names where they come first. */
    private static final Set<String> NOT_GIVEN = words("""
            al das der die el il l la las le les lo los the un une
            abbe baron brother captain capitaine colonel comte comtesse dame docteur doctor dr duc duchesse emperor father
            frere general imam king lady lord madame mademoiselle maitre master mere mlle mme monsieur mother mr mrs ms
            pape pere pope president prince princess princesse prof professeur professor queen rabbi rabbin reine roi saint
            sainte san santa sheikh sir sister soeur sœur st sultan
            bui cai cao chen cheng choi dang deng dong duong feng gao guo han hoang huang huynh jang jiang jung kang kim
            li liang lim lin liu lu luo mao ngo nguyen pan park peng pham phan ren shen shin song sun tang tian tran wang
            wei wu xi xiao xie xu yan yang yao ye yoon yu yuan zeng zhang zhao zheng zhou zhu
            """);

    /** The parts of a name; absent when it may be that of an organisation, or when it is not sure where to part it. */
    static Optional<PersonName> in(String name) {
        String[] words = BETWEEN_WORDS.split(plain(name));
        if (Arrays.stream(words).anyMatch(OF_ORGANISATIONS::contains)) {
            return Optional.empty();
        }
        Matcher familyFirst = FAMILY_FIRST.matcher(name);
        if (familyFirst.matches()) {
            return Optional.of(of(familyFirst));
        }
        Matcher givenFirst = GIVEN_FIRST.matcher(name);
        return givenFirst.matches() && !NOT_GIVEN.contains(words[0]) ? Optional.of(of(givenFirst)) : Optional.empty();
    }

    /** {@code Martin, Ada}. */
    String familyFirst() {
        return family + ", " + given;
    }

    private static PersonName of(Matcher parts) {
        return new PersonName(parts.group("family"), parts.group("given"));
    }

    private static String plain(String name) {
        return ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
