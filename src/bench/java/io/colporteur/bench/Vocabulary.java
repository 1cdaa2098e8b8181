package io.colporteur.bench;

import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** French words and what can be said with them: titles, names, sentences. What it says depends on the random numbers alone. */
final class Vocabulary {

    private static final List<String> NOUNS = List.of(
            "l'atelier",
            "la lumière",
            "le récit",
            "la carte",
            "l'écran",
            "le papier",
            "la typographie",
            "le montage",
            "la mémoire",
            "l'archive",
            "le cadre",
            "la couleur",
            "le réseau",
            "l'interface",
            "la maquette",
            "le silence",
            "la voix",
            "le doute",
            "l'enquête",
            "la grille",
            "le geste",
            "l'algorithme",
            "la source",
            "le brouillon",
            "la marge",
            "l'ornement",
            "le calcul",
            "la fenêtre",
            "le public",
            "l'accessibilité",
            "la sobriété",
            "le son",
            "la vitesse",
            "l'attention",
            "le hasard",
            "la méthode",
            "l'usage",
            "le prototype",
            "la preuve",
            "le détail");

    private static final List<String> PLURALS = List.of(
            "images",
            "lettres",
            "capteurs",
            "lectrices",
            "correcteurs",
            "cartographes",
            "métiers",
            "formulaires",
            "couleurs",
            "rumeurs",
            "archives",
            "habitudes",
            "machines",
            "bibliothécaires",
            "signes",
            "récits",
            "chiffres",
            "journaux",
            "pixels",
            "brouillons",
            "graphistes",
            "enseignantes",
            "frontières",
            "conversations",
            "étagères");

    private static final List<String> FIRST_NAMES = List.of(
            "Aline",
            "Basile",
            "Céleste",
            "Damien",
            "Élise",
            "Fanny",
            "Gaspard",
            "Héloïse",
            "Idriss",
            "Jeanne",
            "Kévin",
            "Lucie",
            "Malik",
            "Noémie",
            "Octave",
            "Pauline",
            "Quentin",
            "Rosalie",
            "Samir",
            "Thaïs",
            "Ulysse",
            "Victoire",
            "Wassim",
            "Xavière",
            "Yannick",
            "Zélie");

    private static final List<String> LAST_NAMES = List.of(
            "Abadie",
            "Bellanger",
            "Carpentier",
            "Delvaux",
            "Escoffier",
            "Ferrand",
            "Guilloux",
            "Hamidi",
            "Imbert",
            "Jacquemin",
            "Kermadec",
            "Lassalle",
            "Mercœur",
            "N'Diaye",
            "Ortéga",
            "Peyrat",
            "Quéméneur",
            "Roussillon",
            "Saint-Aubin",
            "Tisserand",
            "Urbain",
            "Vasseur",
            "Wagner",
            "Yver",
            "Zimmerlin",
            "Le Goff",
            "de Brosses");

    private static final List<String> TITLES = List.of(
            "{N} des {P}",
            "{N} et {N}",
            "{N}, mode d'emploi",
            "Petite histoire des {P}",
            "Pour en finir avec les {P}",
            "{N} : ce que disent les {P}",
            "Penser {N}",
            "Des {P} et des {P}",
            "Manuel des {P} à l'usage des {P}",
            "{N} contre {N} : une enquête");

    private static final List<String> SENTENCES = List.of(
            "Ce livre rapproche {N} et {N} avec patience, en partant de cas que chacun a rencontrés.",
            "Qui a dit que {N} ne servait plus, maintenant que {N} est partout ?",
            "On y apprend comment {N} transforme {N}, et pourquoi {N} résiste.",
            "Trois chapitres comparent {N} avec {N} ; le dernier propose des exercices corrigés.",
            "Les {P} y croisent les {P}, exemples et schémas à l'appui.",
            "Entre {N} et {N}, l'autrice choisit de ne pas choisir.",
            "Une première partie, courte, pose les mots : {P}, {P}, {P}.",
            "Il se lit d'une traite, puis se garde près de soi pour retrouver {N} ou {N} le jour venu.",
            "Des {P} racontent leur métier, leurs doutes et la place que prend {N}.",
            "À la fin de chaque chapitre, une page résume ce qu'il faut savoir pour aborder {N} sans crainte.",
            "L'édition est revue : elle ajoute {N}, corrige les {P} et met à jour les adresses.",
            "Rien de savant, beaucoup de croquis, et l'envie de reprendre {N} dès la dernière page tournée.",
            "On dit « {N} » comme on dirait « {N} » ; l'ouvrage montre ce que cette confusion coûte aux {P}.",
            "Pour les {P} comme pour les {P}, c'est un point de départ solide.",
            "L’auteur a passé dix ans parmi les {P} ; il en rapporte une description précise et parfois drôle.",
            "Faut-il craindre {N} ? La réponse, nuancée, occupe la seconde moitié du volume.",
            "Un glossaire, une bibliographie et vingt fiches pratiques complètent l'ensemble.");

    private static final List<String> RECOMMENDATIONS = List.of(
            "À lire avant de toucher {N}",
            "Le texte de référence sur les {P}",
            "Une entrée en matière pour comprendre {N} et {N}",
            "Court, clair : {N} expliquée aux {P}");

    private static final Pattern SLOT = Pattern.compile("\\{([NP])}");

    private final Random random;

    Vocabulary(Random random) {
        this.random = random;
    }

    String title() {
        return capital(filled(TITLES));
    }

    /** A sentence with its full stop or question mark. */
    String sentence() {
        return filled(SENTENCES);
    }

    String recommendation() {
        return filled(RECOMMENDATIONS);
    }

    /** The n-th of 702 names, in an order that mixes them. */
    static String name(int n) {
        String last = LAST_NAMES.get(n % LAST_NAMES.size());
        return FIRST_NAMES.get((n + n / LAST_NAMES.size()) % FIRST_NAMES.size()) + " " + last;
    }

    private String filled(List<String> patterns) {
        Matcher slot = SLOT.matcher(oneOf(patterns));
        return slot.replaceAll(found -> oneOf(found.group(1).equals("N") ? NOUNS : PLURALS));
    }

    private String oneOf(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
