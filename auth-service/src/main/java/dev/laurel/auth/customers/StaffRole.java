package dev.laurel.auth.customers;

import dev.laurel.platform.security.Roles;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** What somebody may be besides a customer. */
enum StaffRole {
    SUPPORT(Roles.SUPPORT),
    MARKETER(Roles.MARKETER),
    ADMIN(Roles.ADMIN);

    private final String word;

    StaffRole(String word) {
        this.word = word;
    }

    /** As tokens and the API write it. */
    String word() {
        return word;
    }

    /** Those among the names; other roles are nobody's business here. */
    static Set<StaffRole> among(Set<String> names) {
        Set<StaffRole> found = EnumSet.noneOf(StaffRole.class);
        Arrays.stream(values()).filter(role -> names.contains(role.word)).forEach(found::add);
        return found;
    }

    static boolean isOne(String name) {
        return Arrays.stream(values()).anyMatch(role -> role.word.equals(name));
    }
}
