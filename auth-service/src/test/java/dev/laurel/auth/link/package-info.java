@org.jspecify.annotations.NullMarked
package dev.laurel.auth.link;
