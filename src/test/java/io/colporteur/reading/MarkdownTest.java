package io.colporteur.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

    private final Markdown markdown = new Markdown();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            - [x] a       | <ul>⏎<li>☑ a</li>⏎</ul>
            - [X] a       | <ul>⏎<li>☑ a</li>⏎</ul>
            - [ ] *a*     | <ul>⏎<li>☐ <em>a</em></li>⏎</ul>
            1. [ ] a      | <ol>⏎<li>☐ a</li>⏎</ol>
            - a⏎  - [x] b | <ul>⏎<li>a⏎<ul>⏎<li>☑ b</li>⏎</ul>⏎</li>⏎</ul>
            - [x] a⏎⏎  b  | <ul>⏎<li>⏎<p>☑ a</p>⏎<p>b</p>⏎</li>⏎</ul>
            - [y] a       | <ul>⏎<li>[y] a</li>⏎</ul>
            - [x]a        | <ul>⏎<li>[x]a</li>⏎</ul>
            - [x](y) a    | <ul>⏎<li><a href="y">x</a> a</li>⏎</ul>
            [x] a         | <p>[x] a</p>
            """)
    void tasksOfAListAreTickedOrNot(String typed, String html) {
        assertThat(html(typed)).isEqualTo(html);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # Été, l’hiver & _co_ | <h1 id="été-lhiver--co">Été, l’hiver &amp; <em>co</em></h1>
            ## `a_b`-c 1.2        | <h2 id="a_b-c-12"><code>a_b</code>-c 1.2</h2>
            # a⏎# A⏎# a-1⏎# a     | <h1 id="a">a</h1>⏎<h1 id="a-1">A</h1>⏎<h1 id="a-1-1">a-1</h1>⏎<h1 id="a-2">a</h1>
            # !                   | <h1>!</h1>
            a⏎===                 | <h1 id="a">a</h1>
            """)
    void headingsHaveTheIdsOfGitHub(String typed, String html) {
        assertThat(html(typed)).isEqualTo(html);
    }

    @Test
    void eachBodyHasItsOwnIds() {
        assertThat(html("# a")).isEqualTo(html("# a"));
    }

    @Test
    void aReferenceOfAFootnoteLeadsThereAndBack() {
        assertThat(html("a[^n]\n\n[^n]: b"))
                .contains("href=\"#fn-n\" id=\"fnref-n\"", "<li id=\"fn-n\">", "href=\"#fnref-n\"");
    }

    @Test
    void tooLongAParagraphIsRefusedWhereItBegins() {
        assertThatThrownBy(() -> markdown.toHtml("a\n\n" + "b\n".repeat(1000) + "1\n2\n"))
                .isInstanceOfSatisfying(
                        BodyTooLargeException.class,
                        refused -> assertThat(refused.line()).isEqualTo(2));
        assertThat(markdown.toHtml("a\n\n" + "b\n".repeat(2000))).contains("b\nb");
        assertThat(markdown.toHtml("```\n" + "1\n".repeat(2000) + "```\n")).contains("1\n1");
    }

    @Test
    void tooMuchEmphasisIsRefusedWhereItIsTooMuch() {
        assertThatThrownBy(() -> markdown.toHtml("a\n\n" + "*a*\n".repeat(501)))
                .isInstanceOfSatisfying(
                        BodyTooLargeException.class,
                        refused -> assertThat(refused.line()).isEqualTo(502));
        assertThat(markdown.toHtml("*a*\n\n".repeat(2000))).contains("<em>a</em>");
    }

    private String html(String typed) {
        return markdown.toHtml(typed.replace('⏎', '\n')).strip().replace('\n', '⏎');
    }
}
