/** Who may do what: accounts with roles, an area and a tier; the demo accounts and the refusal to start unsafe. */
package org.maplebridge.account;
