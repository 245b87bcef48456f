/** The file that the Java virtual machine leaves when it fails. */
@NullMarked
package org.cuepoint.crash.internal.hserr;

import org.jspecify.annotations.NullMarked;
