/** Which policy is in force, and the bytes of every one that ever was. */
package org.maplebridge.release;
