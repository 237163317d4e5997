package dev.laurel.platform.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TraceContextTest {

    /** Version 00 of the header, as section 3.2 of W3C Trace Context writes it. */
    private static final Pattern TRACEPARENT =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f]{2}");

    @Property
    void readsWhatTheSpecificationDescribes(@ForAll("nearlyTraceparents") String header) {
        var expected = TRACEPARENT.matcher(header);
        if (expected.matches()) {
            assertThat(TraceContext.parse(header)).contains(new TraceContext(expected.group(1), expected.group(2)));
        } else {
            assertThat(TraceContext.parse(header)).isEmpty();
        }
    }

    /** Well-formed headers with at most one character changed, removed or added. */
    @Provide
    Arbitrary<String> nearlyTraceparents() {
        var whole = Arbitraries.of(
                TraceContext.start().traceparent(),
                "00-00000000000000000000000000000001-0000000000000001-00",
                "00-00000000000000000000000000000000-0000000000000001-00",
                "00-00000000000000000000000000000001-0000000000000000-00");
        var place = Arbitraries.integers().between(0, 54);
        var instead = Arbitraries.of("", "0", "f", "g", "A", "-", "00");
        return whole.flatMap(header ->
                place.flatMap(at -> instead.map(text -> header.substring(0, at) + text + header.substring(at + 1))));
    }

    @Example
    void readsItsOwn() {
        var context = TraceContext.start();
        assertThat(TraceContext.parse(context.traceparent())).contains(context);
    }
}
