package dev.laurel.draw;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Iterator;
import tools.jackson.databind.JsonNode;

/**
 * JSON as RFC 8785 (JSON Canonicalization Scheme) writes it, of objects, arrays, strings, integers, booleans and null.
 * Integers are written with all their digits, also beyond 2^53, where the RFC's doubles would round; fractions are refused.
 */
public final class CanonicalJson {

    private final StringBuilder out = new StringBuilder(1_024);

    private CanonicalJson() {}

    /**
     * The canonical UTF-8 bytes.
     *
     * @throws ProtocolViolation when a number is not an integer of 64 bits or a text no Unicode
     */
    public static byte[] bytes(JsonNode node) {
        CanonicalJson json = new CanonicalJson();
        json.value(node);
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(json.out));
            byte[] canonical = new byte[bytes.remaining()];
            bytes.get(canonical);
            return canonical;
        } catch (CharacterCodingException loneSurrogate) {
            throw new ProtocolViolation("A text is no Unicode: it has half of a surrogate pair");
        }
    }

    private void value(JsonNode node) {
        switch (node.getNodeType()) {
            case OBJECT -> object(node);
            case ARRAY -> array(node);
            case STRING -> string(node.stringValue());
            case NUMBER -> integer(node);
            case BOOLEAN -> out.append(node.booleanValue());
            case NULL -> out.append("null");
            case MISSING, BINARY, POJO -> throw new ProtocolViolation("Not JSON: " + node.getNodeType());
        }
    }

    private void integer(JsonNode node) {
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw new ProtocolViolation(node + " is not an integer of 64 bits");
        }
        out.append(node.longValue());
    }

    private void object(JsonNode object) {
        out.append('{');
        String separator = "";
        // String orders by UTF-16 units, which is what the RFC asks for
        for (String name : object.propertyNames().stream().sorted().toList()) {
            out.append(separator);
            separator = ",";
            string(name);
            out.append(':');
            value(object.get(name));
        }
        out.append('}');
    }

    private void array(JsonNode array) {
        out.append('[');
        for (Iterator<JsonNode> items = array.iterator(); items.hasNext(); ) {
            value(items.next());
            if (items.hasNext()) {
                out.append(',');
            }
        }
        out.append(']');
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            switch (unit) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (unit < ' ') {
                        out.append("\\u00").append(HexFormat.of().toHexDigits((byte) unit));
                    } else {
                        out.append(unit);
                    }
                }
            }
        }
        out.append('"');
    }
}
