"""The office's keys: what is random, what is derived, how one key wraps another."""

import hmac
import os
from dataclasses import dataclass, field
from hashlib import sha256
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_BYTES = 32
NONCE_BYTES = 12
BOX_EXTRA = NONCE_BYTES + 16  # what a box is longer than its secret


@dataclass(frozen=True, eq=False)
class MemberKeys:
    """A member's own two key pairs: to be sealed to (X25519) and to sign (Ed25519)."""

    sealing_public: bytes
    signing_public: bytes
    sealing_private: bytes = field(repr=False)
    signing_private: bytes = field(repr=False)

    @classmethod
    def fresh(cls) -> "MemberKeys":
        """Two new key pairs."""
        return cls.from_private(
            X25519PrivateKey.generate().private_bytes_raw(),
            Ed25519PrivateKey.generate().private_bytes_raw(),
        )

    @classmethod
    def from_private(cls, sealing: bytes, signing: bytes) -> "MemberKeys":
        """The pairs that belong to these private halves."""
        return cls(
            X25519PrivateKey.from_private_bytes(sealing).public_key().public_bytes_raw(),
            Ed25519PrivateKey.from_private_bytes(signing).public_key().public_bytes_raw(),
            sealing,
            signing,
        )


@dataclass(frozen=True, eq=False)
class OpenedKeys:
    """What the right passphrase gives: the database key and its children, and who opened."""

    vault_id: UUID
    member_id: UUID
    slot_id: UUID
    epoch: int
    dbk: bytes = field(repr=False)
    journal_key: bytes = field(repr=False)
    key_file_key: bytes = field(repr=False)
    search_key: bytes = field(repr=False)
    member_keys: MemberKeys = field(repr=False)


def new_key() -> bytes:
    """32 random bytes."""
    return os.urandom(KEY_BYTES)


def subkey(key: bytes, purpose: str, vault_id: UUID) -> bytes:
    """The key derived for one purpose of one office; purposes carry their version."""
    info = f"centredesk/{purpose}".encode()
    return HKDF(SHA256(), KEY_BYTES, salt=vault_id.bytes, info=info).derive(key)


def journal_key(dbk: bytes, vault_id: UUID) -> bytes:
    """Chains the journal."""
    return subkey(dbk, "journal-mac/v1", vault_id)


def key_file_key(dbk: bytes, vault_id: UUID) -> bytes:
    """Shows that no slot was put into or taken out of the key file."""
    return subkey(dbk, "key-file-mac/v1", vault_id)


def search_key(dbk: bytes, vault_id: UUID) -> bytes:
    """Makes the tokens by which an id number is found without being readable."""
    return subkey(dbk, "search-token/v1", vault_id)


def seal(key: bytes, secret: bytes, bound_to: bytes) -> bytes:
    """Wrap a secret; it opens only under the same key and the same circumstances."""
    nonce = os.urandom(NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, secret, bound_to)


def unseal(key: bytes, box: bytes, bound_to: bytes) -> bytes | None:
    """What was wrapped, or None when key, box or circumstances differ."""
    try:
        return AESGCM(key).decrypt(box[:NONCE_BYTES], box[NONCE_BYTES:], bound_to)
    except InvalidTag:
        return None


def mac(key: bytes, domain: str, message: bytes) -> bytes:
    """HMAC-SHA-256 that cannot be mistaken for one of another domain."""
    return hmac.new(key, f"centredesk/{domain}\0".encode() + message, sha256).digest()


def same(one: bytes, other: bytes) -> bool:
    """Compare in a time that tells nothing."""
    return hmac.compare_digest(one, other)
