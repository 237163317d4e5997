/** Serves every service its configuration, from the files in this module or from a git repository. */
@NullMarked
package dev.laurel.config;

import org.jspecify.annotations.NullMarked;
