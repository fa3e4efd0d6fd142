/// What is done with one tap on a notification: without signing in, without opening anything, and once. An address
/// holds
/// all there is to know and a signature over it, so a push costs no row; what was done is remembered until the address
/// is
/// over. Features offer deeds ([Offer]) and do them ([Doing]); what a deed means is not known here.
@NullMarked
package dev.sthira.notification.action;

import org.jspecify.annotations.NullMarked;
