package dev.laurel.voice.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;

class SsmlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "You have 340 points. | You have 340 points.",
                "You have 12,340 points. | You have #12340# points.",
                "1,234,567 | #1234567#",
                "December 2, -60 points, Mug; | December 2, #-60# points, Mug;",
                "Mug: +49 | Mug: #49#",
                "December 31, 2026 | December 31, 2026",
                "2026-12-31 | 2026-12-31",
                "49.90 USD at 1 point for each USD | $49.90 at 1 point for each USD",
                "r-12 and A-3 | r-12 and A-3",
                "Tom & Jerry's <b>mug</b> | Tom &amp; Jerry&apos;s &lt;b&gt;mug&lt;/b&gt;",
                "• double on Fridays | double on Fridays"
            })
    void numbersAreNumbersAndTextIsText(String text, String spoken) {
        assertThat(Ssml.of(text)).isEqualTo("<speak>" + marked(spoken) + "</speak>");
    }

    @Property(tries = 500)
    void whateverTheTextItIsMarkupOfOneElementWithinTheLimit(@ForAll @StringLength(max = 400) String text)
            throws Exception {
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(Ssml.of(text))));

        assertThat(document.getDocumentElement().getTagName()).isEqualTo("speak");
    }

    @Property(tries = 50)
    void nothingIsLongerThanAlexaTakes(@ForAll @StringLength(min = 1, max = 20) String text) {
        assertThat(Ssml.of((text + " & 12,345 ").repeat(900))).hasSizeLessThanOrEqualTo(Ssml.LONGEST);
    }

    private static String marked(String spoken) {
        return java.util.regex.Pattern.compile("#(-?\\d+)#")
                .matcher(spoken)
                .replaceAll(number -> "<say-as interpret-as=\"cardinal\">" + number.group(1) + "</say-as>");
    }
}
