// seal: secrets at rest, AES-256-GCM. A seal names its key, so keys can be changed: old ones still open, the current one seals.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { SealingKeys } from '../config.ts';
import { StorageError } from './storage-error.ts';

const keyBytes = 32;
/** NIST SP 800-38D, 8.2: 96 random bits serve for 2^32 seals of one key. */
const nonceBytes = 12;
const tagBytes = 16;

export interface Sealer {
  /** @param about what the text belongs to: a seal that was moved to another row does not open */
  seal(text: string, about: string): string;
  /** @throws StorageError sealed_with_unknown_key, sealed_damaged */
  open(sealed: string, about: string): string;
}

/** @throws StorageError bad_sealing_key */
export function createSealer({ current, keys }: SealingKeys): Sealer {
  for (const [id, key] of Object.entries(keys))
    if (key.length !== keyBytes)
      throw new StorageError(
        'bad_sealing_key',
        `INSTALLATION_KEYS: the key "${id}" has ${key.length} bytes instead of ${keyBytes}. Make one with: openssl rand -base64 32`,
      );
  const currentKey = Object.hasOwn(keys, current) ? keys[current] : undefined;
  if (currentKey === undefined)
    throw new StorageError('bad_sealing_key', `INSTALLATION_KEYS: there is no key "${current}" to seal with.`);

  return {
    seal(text, about) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', currentKey, nonce, { authTagLength: tagBytes });
      cipher.setAAD(Buffer.from(about));
      const parts = [nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()];
      return `${current}:${Buffer.concat(parts).toString('base64')}`;
    },

    open(sealed, about) {
      const at = sealed.lastIndexOf(':');
      const id = sealed.slice(0, at);
      const key = Object.hasOwn(keys, id) ? keys[id] : undefined;
      if (key === undefined)
        throw new StorageError(
          'sealed_with_unknown_key',
          `An installation is sealed with the key "${id}": add that key to INSTALLATION_KEYS, after the current one, or install the app again in that workspace.`,
        );
      const bytes = Buffer.from(sealed.slice(at + 1), 'base64');
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), {
          authTagLength: tagBytes,
        });
        decipher.setAAD(Buffer.from(about));
        decipher.setAuthTag(bytes.subarray(-tagBytes));
        return decipher.update(bytes.subarray(nonceBytes, -tagBytes), undefined, 'utf8') + decipher.final('utf8');
      } catch {
        throw damaged(id);
      }
    },
  };
}

/** The seal does not open, or what was sealed is no installation. */
export const damaged = (keyId: string): StorageError =>
  new StorageError(
    'sealed_damaged',
    `An installation does not open with the key "${keyId}": the key in INSTALLATION_KEYS is another one than before, or the row is damaged. Put the right key back, or install the app again in that workspace.`,
  );
