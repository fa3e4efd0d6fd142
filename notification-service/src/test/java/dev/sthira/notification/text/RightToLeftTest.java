package dev.sthira.notification.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RightToLeftTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Well done, Maya.                 | Well done, Maya.
            Well done, שרה.                  | Well done, <bdi>שרה</bdi>.
            שרה                              | <bdi>שרה</bdi>
            It is time for תרגול 2 לגב now   | It is time for <bdi>תרגול 2 לגב</bdi> now
            مريم and שרה!                    | <bdi>مريم</bdi> and <bdi>שרה</bdi>!
            مُ, 7                            | <bdi>مُ</bdi>, 7
            <b>&"'                           | &lt;b&gt;&amp;&quot;&#39;
            a <שרה> b                        | a &lt;<bdi>שרה</bdi>&gt; b
            """)
    void isolatesWhatReadsFromRightToLeft(String text, String html) {
        assertThat(RightToLeft.isolated(text)).hasToString(html);
    }
}
