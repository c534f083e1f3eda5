;; The memory of the npm package's modules, in place of Rust's allocator. An operation leaves nothing behind but what the
;; first one has read (the contract's table), so that nothing is freed one by one: allocating moves the end of the heap, and
;; JavaScript moves it back before the next operation (`pkg/src/bindings.ts`). The allocator, and what drops values, were a
;; fifteenth of the code. It is WebAssembly because an allocator in Rust is `unsafe`, which this project forbids.
;;
;; xtask/wasm/heap.mjs puts these functions where Rust's are; the heap begins where the module's memory ends at first.
(module
  (import "main" "memory" (memory 1))
  (global $heap (export "heap") (mut i32) (i32.const $END))

  ;; Memory of a size, at a multiple of a power of two. A trap where there is no more, as every failure to allocate ends.
  (func $alloc (export "alloc") (param $size i32) (param $align i32) (result i32)
    (local $at i32) (local $pages i32)
    (local.set $at
      (i32.and
        (i32.add (global.get $heap) (i32.sub (local.get $align) (i32.const 1)))
        (i32.sub (i32.const 0) (local.get $align))))
    (global.set $heap (i32.add (local.get $at) (local.get $size)))
    ;; Beyond four gigabytes, where the sum is too low, what is written traps.
    (local.set $pages
      (i32.sub
        (i32.shr_u (i32.add (global.get $heap) (i32.const 65535)) (i32.const 16))
        (memory.size)))
    (if (i32.gt_s (local.get $pages) (i32.const 0))
      (then
        (if (i32.eq (memory.grow (local.get $pages)) (i32.const -1))
          (then (unreachable)))))
    (local.get $at))

  (func (export "alloc_zeroed") (param $size i32) (param $align i32) (result i32)
    (local $at i32)
    (local.set $at (call $alloc (local.get $size) (local.get $align)))
    (memory.fill (local.get $at) (i32.const 0) (local.get $size))
    (local.get $at))

  ;; What is the last on the heap grows where it is.
  (func (export "realloc") (param $at i32) (param $old i32) (param $align i32) (param $new i32) (result i32)
    (local $to i32)
    (if (i32.le_u (local.get $new) (local.get $old))
      (then (return (local.get $at))))
    (if (i32.eq (i32.add (local.get $at) (local.get $old)) (global.get $heap))
      (then (global.set $heap (local.get $at))))
    (local.set $to (call $alloc (local.get $new) (local.get $align)))
    (memory.copy (local.get $to) (local.get $at) (local.get $old))
    (local.get $to))

  (func (export "dealloc") (param $at i32) (param $size i32) (param $align i32)))
