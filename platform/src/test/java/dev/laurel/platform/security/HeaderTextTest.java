package dev.laurel.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.springframework.security.web.firewall.StrictHttpFirewall;

class HeaderTextTest {

    @Property
    void letsThroughWhatSpringsFirewallLetsThrough(@ForAll String text) {
        assertThat(HeaderText.isName(text)).isEqualTo(StrictHttpFirewall.ALLOWED_HEADER_NAMES.test(text));
        assertThat(HeaderText.isValue(text)).isEqualTo(StrictHttpFirewall.ALLOWED_HEADER_VALUES.test(text));
    }

    @Property
    void letsThroughTheLatinCharactersThatSpringsFirewallLetsThrough(@ForAll byte latin) {
        var text = "a" + (char) (latin & 0xff);
        assertThat(HeaderText.isName(text)).isEqualTo(StrictHttpFirewall.ALLOWED_HEADER_NAMES.test(text));
        assertThat(HeaderText.isValue(text)).isEqualTo(StrictHttpFirewall.ALLOWED_HEADER_VALUES.test(text));
    }
}
