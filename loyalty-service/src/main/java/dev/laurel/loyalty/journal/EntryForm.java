package dev.laurel.loyalty.journal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * The stored form of an entry, version 1, and the hash over it.
 *
 * <p>An entry is stored as the fields below. Its hash is SHA-256, in lower-case hexadecimal, over the RFC 8785 canonical
 * JSON of <em>all stored fields except {@code _id}, {@code hash} and what the outbox keeps in fields that begin with its
 * name</em>, with instants as strings such as {@code 2026-11-23T05:00:00.000Z}. So whatever is changed, added or taken away in a stored entry changes its hash; the id
 * is bound by {@code member} and {@code seq}, and the outbox empties itself without touching the chain.
 *
 * <p>Fields: {@code form} (this version), {@code member, seq, at, previousHash}, {@code kind, reason, reference{type,id},
 * key}, {@code postings[{from,to,points}]}, {@code working{rule,version,inputs{},lines[]}}, {@code
 * lots[{earnedIn,expiresOn,points}]} as touched, {@code qualifying}, {@code qualifyingIn} (a month, when it is not the entry's), {@code tierBefore}, {@code waits{day:points}}, {@code uses{campaign:{times,points}}}, and {@code
 * standing{available,pending,lifetime,lots[],window{month:points},tier{name,since,reviewed},deferred[],waiting{},uses{}}} after the entry. {@code waits}, {@code uses}, {@code reviewed}, {@code deferred} and {@code waiting} are there only when there is something in them.
 *
 * <p>{@code lapsed[{earnedIn,expiresOn,points}]}, of the entry and of its standing, tells of points that have expired; it is
 * there only when there is something in it.
 *
 * <p>A new form gets a new number and keeps this one readable: hashes of old entries are never computed anew.
 */
public final class EntryForm {

    static final long VERSION = 1;

    private EntryForm() {}

    /** The fields of the entry that are hashed, with nested maps, lists, strings, longs and instants. */
    public static Map<String, Object> fields(Entry entry) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("form", VERSION);
        fields.put("member", entry.member());
        fields.put("seq", entry.seq());
        fields.put("at", entry.at());
        fields.put("previousHash", entry.previousHash());
        fields.put("standing", StandingForm.fields(entry.standing()));
        BookingForm.put(entry.booking(), fields);
        return fields;
    }

    /**
     * The entry of these stored fields and this stored hash, which is not checked here.
     *
     * @throws IllegalArgumentException when the form is not version 1 or a field is missing or of another type
     */
    public static Entry parse(Map<?, ?> stored, String hash) {
        Fields fields = new Fields(stored);
        if (fields.number("form") != VERSION) {
            throw new IllegalArgumentException("Unknown form of entry: " + fields.number("form"));
        }
        Standing standing = StandingForm.parse(fields.fields("standing"));
        if (standing.tier() == null) {
            throw new IllegalArgumentException("No tier in the field standing");
        }
        return new Entry(
                fields.text("member"),
                fields.number("seq"),
                BookingForm.parse(fields, standing.tier()),
                standing,
                fields.instant("at"),
                fields.text("previousHash"),
                hash);
    }

    /**
     * The hash over these fields.
     *
     * @throws IllegalArgumentException when there is a value in them that no entry has
     */
    public static String hash(Map<?, ?> fields) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(CanonicalJson.bytes(fields)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
        }
    }
}
